import { type Id, toDayNumber } from '@fahrplan/shared/kernel'
import type { Plan } from '@fahrplan/shared/plan'
import { type Slip, slipsBetween } from '@fahrplan/shared/slippage'
import type { Snapshot } from '@fahrplan/shared/tenancy'
import type { Baseline } from '@/app/snapshots'
import type { GanttDates } from '@/gantt'

/** What has become of the plan since a state was kept. */
export interface Comparison {
  readonly snapshot: Snapshot
  /** Of what is elsewhere now, is new or is gone. */
  slipOf(id: Id): Slip | undefined
  /** Where it was, if it is elsewhere now; what had no whole span has no place. */
  ghostOf(id: Id): GanttDates | undefined
}

export function comparisonOf({ snapshot, plan: before }: Baseline, now: Plan): Comparison {
  const slips = new Map(slipsBetween(before, now).map((slip) => [slip.id, slip]))
  return {
    snapshot,
    slipOf: (id) => slips.get(id),
    ghostOf: (id) => ghostOf(slips.get(id)),
  }
}

function ghostOf(slip: Slip | undefined): GanttDates | undefined {
  const was = slip?.before
  if (!slip?.after || !was?.start || !was.end) return undefined
  const [start, end] = [toDayNumber(was.start), toDayNumber(was.end)]
  return slip.entity === 'milestone' ? { point: end } : { start, end }
}

/** By how many days it lies later; what has only begun at another day counts with that. `null`: nobody can tell. */
export function daysOf({ days, startDays }: Slip): number | null {
  return days || (startDays ?? days)
}
