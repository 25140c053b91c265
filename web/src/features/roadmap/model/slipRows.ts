import type { Id } from '@fahrplan/shared/kernel'
import type { Plan, SlipReason } from '@fahrplan/shared/plan'
import { daysOf } from './comparison'
import { type Slip, slipsBetween } from '@fahrplan/shared/slippage'

/** What has become of something since a state was kept, and why. */
export interface SlipRow extends Slip {
  /** Of its measure. */
  readonly key: string
  /** The last one that was given since. */
  readonly reason: SlipReason | undefined
}

/** The longest delay first; what is new or gone comes last. */
export function slipRows(before: Plan, revision: number, now: Plan): SlipRow[] {
  const reasons = lastReasons(now, revision)
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

function lastReasons({ slipReason }: Plan, since: number): Map<Id, SlipReason> {
  const last = new Map<Id, SlipReason>()
  for (const reason of slipReason.values()) {
    const known = last.get(reason.milestoneId)
    if (reason.revision > since && (!known || known.revision < reason.revision))
      last.set(reason.milestoneId, reason)
  }
  return last
}
