import type { Id } from '@fahrplan/shared/kernel'
import { type Plan, strategyOf } from '@fahrplan/shared/plan'
import type { GanttShift } from '@/gantt'

/** What keeps a gesture from moving anything: the item itself, or the step of a measure that stands at the wall. */
export function blockerOf(plan: Plan, { id, days }: GanttShift): Id {
  if (!plan.measure.has(id)) return id
  const { start, end } = strategyOf(plan)
  for (const item of plan.workPackage.values())
    if (item.measureId === id && item.progress < 100 && (days > 0 ? item.end >= end : item.start <= start))
      return item.id
  for (const item of plan.milestone.values())
    if (
      item.measureId === id &&
      item.state === 'open' &&
      (days > 0 ? item.planned >= end : item.planned <= start)
    )
      return item.id
  return id
}
