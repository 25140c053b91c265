import { type Id, toDayNumber } from '@fahrplan/shared/kernel'
import type { Plan } from '@fahrplan/shared/plan'
import { slipsBetween } from '@fahrplan/shared/slippage'
import type { GanttDates } from '@/gantt'

/** Where everything was that is elsewhere now; what had no whole span has no place. */
export function ghostsOf(before: Plan, now: Plan): (id: Id) => GanttDates | undefined {
  const ghosts = new Map<Id, GanttDates>()
  for (const { entity, id, before: was, after } of slipsBetween(before, now)) {
    if (!after || !was?.start || !was.end) continue
    const [start, end] = [toDayNumber(was.start), toDayNumber(was.end)]
    ghosts.set(id, entity === 'milestone' ? { point: end } : { start, end })
  }
  return (id) => ghosts.get(id)
}
