import type { FundingTotals } from '@fahrplan/shared/funding'
import type { Id } from '@fahrplan/shared/kernel'
import type { Measure, Plan } from '@fahrplan/shared/plan'
import type { ChangeRow } from './changeChart'
import { type Grouping, groupRows } from './groups'

const NOTHING: FundingTotals = { cost: 0, committed: 0, actual: 0, cover: 0, hoped: 0, gap: 0, surplus: 0 }

/** The groups of both states, under their present names; those that are gone come last. */
export function changedGroups(
  before: Plan,
  now: Plan,
  grouping: Exclude<Grouping, 'programme'>,
  includesBefore: (measure: Measure) => boolean,
  includesNow: (measure: Measure) => boolean,
): (ChangeRow & { readonly id: Id })[] {
  const old = new Map(groupRows(before, grouping, includesBefore).map((row) => [row.id, row]))
  const present = groupRows(now, grouping, includesNow).map((row) => {
    const { id, label, shortLabel } = row
    const was = old.get(id)
    old.delete(id)
    return { id, label, shortLabel, before: was ?? NOTHING, now: row }
  })
  const gone = [...old.values()].map((row) => {
    const { id, label, shortLabel } = row
    return { id, label, shortLabel, before: row, now: NOTHING }
  })
  return [...present, ...gone]
}
