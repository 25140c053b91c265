import { daysBetween, type Id } from '../kernel'
import type { Milestone, SlipReason } from '../plan'
import type { ExplainedMove, GivenReason, MilestoneSlip, MilestoneSlips, SlipLedger } from './schemas'
import { stands } from './slipLedger'

/** The reasons of each milestone, by the revision that they are about. */
export type SlipReasons = ReadonlyMap<Id, ReadonlyMap<number, GivenReason>>

export function reasonsByMove(reasons: Iterable<SlipReason>): SlipReasons {
  const byMove = new Map<Id, Map<number, GivenReason>>()
  for (const { milestoneId, revision, ...reason } of reasons) {
    const ofMilestone = byMove.get(milestoneId) ?? new Map<number, GivenReason>()
    byMove.set(milestoneId, ofMilestone.set(revision, reason))
  }
  return byMove
}

/** The whole ledger with its reasons. A milestone of which nothing is told is where it always was. */
export function slipsOfMilestone(
  { id, planned }: Milestone,
  ledger: SlipLedger | undefined,
  reasons: SlipReasons,
): MilestoneSlips {
  const { original, current, moves } = ledger ?? { original: planned, current: planned, moves: [] }
  const given = reasons.get(id)
  const explained = moves.map((move) => ({ ...move, reason: given?.get(move.revision) ?? null }))
  return { milestoneId: id, original, current, moves: explained }
}

/** The same in one line. */
export function slipOfMilestone(
  milestone: Milestone,
  ledger: SlipLedger | undefined,
  reasons: SlipReasons,
): MilestoneSlip {
  const { milestoneId, original, current, moves } = slipsOfMilestone(milestone, ledger, reasons)
  const standing: readonly ExplainedMove[] = moves.filter(stands)
  return {
    milestoneId,
    original,
    current,
    days: daysBetween(original, current),
    moves: standing.length,
    lastReason: standing.findLast(({ reason }) => reason !== null)?.reason ?? null,
  }
}
