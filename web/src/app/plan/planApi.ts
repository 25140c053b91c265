import type { Withheld } from '@fahrplan/shared/access'
import type { Id } from '@fahrplan/shared/kernel'
import type { Cause, Change, Commit, PlanDocument, Strategy } from '@fahrplan/shared/plan'
import { request } from '../api'

/** A strategy, and whose it is. */
export type StrategyEntry = Strategy & { readonly municipalityId: Id }

export interface PlanAnswer {
  readonly revision: number
  readonly plan: PlanDocument
  /** What is confidential and not in the plan. */
  readonly withheld: readonly Withheld[]
  /** Set when the plan is a released snapshot, and not the one that is being worked on. */
  readonly released: Released | null
}

export interface Released {
  readonly title: string
  readonly at: string
}

export interface CommitAnswer {
  readonly revision: number
  /** Absent when there was nothing left to change. */
  readonly commit: Commit | null
}

export async function fetchStrategies(): Promise<StrategyEntry[]> {
  const { items } = await request<{ items: StrategyEntry[] }>('/api/strategies?limit=200')
  return items
}

export function fetchPlan(strategyId: Id): Promise<PlanAnswer> {
  return request(`/api/strategies/${strategyId}/plan`)
}

/** Sending the same key again is harmless: the server answers what it answered first. */
export function postCommit(
  strategyId: Id,
  key: string,
  changes: readonly Change[],
  cause: Cause,
): Promise<CommitAnswer> {
  return request(`/api/strategies/${strategyId}/commits`, {
    method: 'POST',
    headers: { 'idempotency-key': key },
    body: { changes, cause },
  })
}
