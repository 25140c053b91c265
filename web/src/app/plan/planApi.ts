import { type Id } from '@fahrplan/shared/kernel'
import type { Author, Cause, Change, Commit, PlanDocument, Strategy } from '@fahrplan/shared/plan'
import { request } from '../api'

export interface Session {
  readonly actor: Author
  /** The server's day: a setting, so that demos and tests are repeatable. */
  readonly today: string
  readonly version: string
}

export interface CommitAnswer {
  readonly revision: number
  /** Absent when there was nothing left to change. */
  readonly commit: Commit | null
}

export function fetchSession(): Promise<Session> {
  return request('/api/session')
}

export async function fetchStrategies(): Promise<Strategy[]> {
  const { items } = await request<{ items: Strategy[] }>('/api/strategies?limit=200')
  return items
}

export function fetchPlan(strategyId: Id): Promise<{ revision: number; plan: PlanDocument }> {
  return request(`/api/strategies/${strategyId}/plan`)
}

export async function fetchCommits(strategyId: Id, after: number): Promise<Commit[]> {
  const { items } = await request<{ items: Commit[] }>(
    `/api/strategies/${strategyId}/journal?after=${after}&limit=500`,
  )
  return items
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
