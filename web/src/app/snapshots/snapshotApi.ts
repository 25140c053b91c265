import type { Id } from '@fahrplan/shared/kernel'
import type { Snapshot } from '@fahrplan/shared/tenancy'
import { request } from '../api'
import type { PlanAnswer } from '../plan'

export async function fetchSnapshots(strategyId: Id): Promise<Snapshot[]> {
  const { items } = await request<{ items: Snapshot[] }>(`/api/strategies/${strategyId}/snapshots`)
  return items
}

/** The id is made by the caller: sending it again cannot take a second one. */
export function takeSnapshot(strategyId: Id, snapshot: { id: Id; title: string }): Promise<Snapshot> {
  return request(`/api/strategies/${strategyId}/snapshots`, { method: 'POST', body: snapshot })
}

export function releaseSnapshot(strategyId: Id, snapshotId: Id): Promise<Snapshot> {
  return request(`/api/strategies/${strategyId}/snapshots/${snapshotId}/release`, { method: 'POST' })
}

/** The plan as it was, without what has become confidential since. */
export function fetchSnapshotPlan(strategyId: Id, snapshotId: Id): Promise<PlanAnswer> {
  return request(`/api/strategies/${strategyId}/snapshots/${snapshotId}/plan`)
}
