import type { Id } from '@fahrplan/shared/kernel'
import { type Change, type Entity, entityOf, type Plan } from '@fahrplan/shared/plan'

/** The measures and steps that changes speak of: themselves, and those whose money or links were changed. */
export function changedIds(plan: Plan, changes: Iterable<Change>): Set<Id> {
  const found = new Set<Id>()
  for (const change of changes) {
    found.add(change.id)
    const value = wholeValue(plan, change)
    if (!value) continue
    if (change.entity !== 'workPackage' && change.entity !== 'milestone' && 'measureId' in value)
      if (value.measureId !== null) found.add(value.measureId)
    if ('predecessorId' in value) found.add(value.predecessorId).add(value.successorId)
  }
  return found
}

/** An update holds only what it changed. */
function wholeValue(plan: Plan, change: Change): Entity | undefined {
  if (change.op === 'create') return change.after
  if (change.op === 'delete') return change.before
  return entityOf(plan, change.entity, change.id)
}
