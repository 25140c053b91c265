import type { CommitResult } from '@/app/plan'
import { reasonText } from '@/app/session'

/** Why a change was not permitted, each reason once; `undefined` when that was not what spoke against it. */
export function forbiddenReasons(result: CommitResult): string[] | undefined {
  if (result.status !== 'refused') return undefined
  const { type, refused = [] } = result.problem
  if (type !== 'urn:fahrplan:problem:not-permitted') return undefined
  const reasons = new Set(refused.map(({ reason }) => reason))
  return reasons.size === 0 ? [reasonText('role')] : [...reasons].map(reasonText)
}
