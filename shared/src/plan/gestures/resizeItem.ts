import { addDays, type Id } from '../../kernel'
import { type Change, update } from '../changes'
import { type Plan, strategyOf } from '../plan'

/**
 * Moves one edge of a work package or a measure by days; it keeps at least one day, and the
 * horizon is a wall. No changes when nothing is left of the move, or when that edge has no date.
 */
export function resizeItem(
  plan: Plan,
  entity: 'workPackage' | 'measure',
  id: Id,
  edge: 'start' | 'end',
  days: number,
): Change[] {
  const item = entity === 'measure' ? plan.measure.get(id) : plan.workPackage.get(id)
  const day = item?.[edge]
  if (!item || !day) return []
  const strategy = strategyOf(plan)
  // An edge that already lies outside the horizon may stay there or come back.
  const [earliest, latest] =
    edge === 'start'
      ? [day < strategy.start ? day : strategy.start, item.end ?? strategy.end]
      : [item.start ?? strategy.start, day > strategy.end ? day : strategy.end]
  const wanted = addDays(day, days)
  const kept = wanted < earliest ? earliest : wanted > latest ? latest : wanted
  const change = update(entity, item, { [edge]: kept })
  return change ? [change] : []
}
