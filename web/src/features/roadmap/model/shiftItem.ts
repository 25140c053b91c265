import { type Change, moveItem, moveMeasure, type Plan, resizeItem } from '@fahrplan/shared/plan'
import type { GanttShift } from '@/gantt'
import { findItem } from './planItem'

/** What a gesture on a row does to the plan. Nothing for rows that have no dates of their own. */
export function shiftItem(plan: Plan, { id, part, days }: GanttShift): Change[] {
  const item = findItem(plan, id)
  switch (item?.entity) {
    case 'milestone':
      return moveItem(plan, 'milestone', id, days)
    case 'workPackage':
      return part === 'move'
        ? moveItem(plan, 'workPackage', id, days)
        : resizeItem(plan, 'workPackage', id, part, days)
    case 'measure':
      return part === 'move' ? moveMeasure(plan, id, days) : resizeItem(plan, 'measure', id, part, days)
    default:
      return []
  }
}
