import type { Id } from '@fahrplan/shared/kernel'
import type { Plan, SlipReason } from '@fahrplan/shared/plan'
import { daysOf } from './comparison'
import { type MilestoneSlip, type Slip, slipsBetween } from '@fahrplan/shared/slippage'

/** What has become of something since a state was kept, and why. */
export interface SlipRow extends Slip {
  /** Of its measure. */
  readonly key: string
  /** The last one that was given since. */
  readonly reason: SlipReason | undefined
}

/**
 * The longest delay first; what is new or gone comes last.
 * @param ledger what the journal tells of each milestone: a reason of a move that was taken back explains nothing.
 */
export function slipRows(
  before: Plan,
  revision: number,
  now: Plan,
  ledger?: readonly MilestoneSlip[],
): SlipRow[] {
  const holding = ledger && new Set(ledger.map(({ lastReason }) => lastReason?.id))
  const reasons = lastReasons(
    now,
    (reason) => reason.revision > revision && (holding?.has(reason.id) ?? true),
  )
  const rows = slipsBetween(before, now).map((slip) => ({
    ...slip,
    key: (now.measure.get(slip.measureId) ?? before.measure.get(slip.measureId))?.key ?? '',
    reason: reasons.get(slip.id),
  }))
  return rows.sort((a, b) => weightOf(b) - weightOf(a) || a.title.localeCompare(b.title, 'de'))
}

function weightOf(row: SlipRow): number {
  return row.kind === 'moved' ? (daysOf(row) ?? 0) : Number.NEGATIVE_INFINITY
}

function lastReasons({ slipReason }: Plan, counts: (reason: SlipReason) => boolean): Map<Id, SlipReason> {
  const last = new Map<Id, SlipReason>()
  for (const reason of slipReason.values()) {
    const known = last.get(reason.milestoneId)
    if (counts(reason) && (!known || known.revision < reason.revision)) last.set(reason.milestoneId, reason)
  }
  return last
}
