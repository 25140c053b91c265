import { daysBetween } from '../kernel'
import type { Milestone } from '../plan'
import type { MilestoneSlip, SlipLedger } from './schemas'
import { stands } from './slipLedger'

/** A milestone of which nothing is told is where it always was. */
export function slipOfMilestone({ id, planned }: Milestone, ledger: SlipLedger | undefined): MilestoneSlip {
  const { original, current, moves } = ledger ?? { original: planned, current: planned, moves: [] }
  return {
    milestoneId: id,
    original,
    current,
    days: daysBetween(original, current),
    moves: moves.filter(stands).length,
  }
}
