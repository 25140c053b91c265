import type { Id } from '@fahrplan/shared/kernel'
import {
  moveItems,
  type Plan,
  type Rescheduled,
  resizeItem,
  type ScheduleOptions,
} from '@fahrplan/shared/plan'
import type { GanttShift } from '@/gantt'

/** What a gesture on a row does to the plan; `ids` are those that are moved together with it. */
export function shiftItem(
  plan: Plan,
  { id, part, days }: GanttShift,
  ids: readonly Id[],
  options: ScheduleOptions,
): Rescheduled {
  if (part === 'move') return moveItems(plan, ids.includes(id) ? ids : [id], days, options)
  const entity = plan.measure.has(id) ? 'measure' : 'workPackage'
  return resizeItem(plan, entity, id, part, days, options)
}
