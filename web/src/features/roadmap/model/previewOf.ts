import { toDayNumber } from '@fahrplan/shared/kernel'
import { applyChanges, type Change, type Plan } from '@fahrplan/shared/plan'
import type { GanttDates, GanttPreview } from '@/gantt'
import { findItem, type PlanItem } from './planItem'

/** Where the bars would be after the changes: only of those that move. */
export function previewOf(plan: Plan, changes: readonly Change[]): GanttPreview {
  const after = applyChanges(plan, changes)
  const dates = new Map<string, GanttDates>()
  for (const { id } of changes) {
    const item = findItem(after, id)
    const span = item && datesOf(item)
    if (span) dates.set(id, span)
  }
  return dates
}

function datesOf(item: PlanItem): GanttDates | undefined {
  if (item.entity === 'decisionPoint') return undefined
  if (item.entity === 'milestone') return { point: toDayNumber(item.value.planned) }
  const { start, end } = item.value
  return start && end ? { start: toDayNumber(start), end: toDayNumber(end) } : undefined
}
