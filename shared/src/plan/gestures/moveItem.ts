import { addDays, type Day, daysBetween, type Id } from '../../kernel'
import { type Change, update } from '../changes'
import { type Plan, strategyOf } from '../plan'

/**
 * Moves a milestone, a work package or a measure's own span by days; its length stays.
 * The strategy's horizon is a wall: the move ends where the item would leave it.
 * No changes when nothing is left of the move, or when the item has no dates.
 */
export function moveItem(
  plan: Plan,
  entity: 'milestone' | 'workPackage' | 'measure',
  id: Id,
  days: number,
): Change[] {
  if (entity === 'milestone') {
    const milestone = plan.milestone.get(id)
    if (!milestone) return []
    const moved = withinHorizon(plan, milestone.planned, milestone.planned, days)
    return changesOf(update('milestone', milestone, { planned: addDays(milestone.planned, moved) }))
  }
  if (entity === 'workPackage') {
    const workPackage = plan.workPackage.get(id)
    if (!workPackage) return []
    const moved = withinHorizon(plan, workPackage.start, workPackage.end, days)
    return changesOf(
      update('workPackage', workPackage, {
        start: addDays(workPackage.start, moved),
        end: addDays(workPackage.end, moved),
      }),
    )
  }
  const measure = plan.measure.get(id)
  if (!measure) return []
  const { start, end } = measure
  const moved = withinHorizon(plan, start ?? end, end ?? start, days)
  return changesOf(
    update('measure', measure, { start: start && addDays(start, moved), end: end && addDays(end, moved) }),
  )
}

function withinHorizon(plan: Plan, first: Day | null, last: Day | null, days: number): number {
  if (!first || !last) return 0
  const { start, end } = strategyOf(plan)
  // An item that already lies outside may come back, but not go further out.
  return days < 0
    ? Math.max(days, Math.min(daysBetween(first, start), 0))
    : Math.min(days, Math.max(daysBetween(last, end), 0))
}

function changesOf(change: Change | undefined): Change[] {
  return change ? [change] : []
}
