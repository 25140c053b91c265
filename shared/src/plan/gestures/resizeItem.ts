import { addDays, type Day, type Id, toDayNumber } from '../../kernel'
import { update } from '../changes'
import { type Plan, strategyOf } from '../plan'
import { reschedule, type Rescheduled, type ScheduleOptions } from '../scheduling'

const NOTHING: Rescheduled = { changes: [], conflicts: [] }

/**
 * Moves one edge of a work package or a measure by days; it keeps at least one day, and the
 * horizon is a wall. Whoever follows a work package moves too. Nothing when nothing is left of the
 * move, or when that edge has no date.
 */
export function resizeItem(
  plan: Plan,
  entity: 'workPackage' | 'measure',
  id: Id,
  edge: 'start' | 'end',
  days: number,
  options: ScheduleOptions,
): Rescheduled {
  const item = entity === 'measure' ? plan.measure.get(id) : plan.workPackage.get(id)
  const day = item?.[edge]
  if (!item || !day) return NOTHING
  const kept = keptDay(plan, item, edge, day, days)
  if (kept === day) return NOTHING
  const measure = plan.measure.get(id)
  if (measure) {
    const change = update('measure', measure, { [edge]: kept })
    return { changes: change ? [change] : [], conflicts: [] }
  }
  const [start, end] = edge === 'start' ? [kept, item.end!] : [item.start!, kept]
  return reschedule(plan, new Map([[id, { start: toDayNumber(start), end: toDayNumber(end) }]]), options)
}

function keptDay(
  plan: Plan,
  item: { readonly start: Day | null; readonly end: Day | null },
  edge: 'start' | 'end',
  day: Day,
  days: number,
): Day {
  const strategy = strategyOf(plan)
  // An edge that already lies outside the horizon may stay there or come back.
  const [earliest, latest] =
    edge === 'start'
      ? [day < strategy.start ? day : strategy.start, item.end ?? strategy.end]
      : [item.start ?? strategy.start, day > strategy.end ? day : strategy.end]
  const wanted = addDays(day, days)
  return wanted < earliest ? earliest : wanted > latest ? latest : wanted
}
