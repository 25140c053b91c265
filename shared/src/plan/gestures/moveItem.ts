import { addDays, type Day, daysBetween, type Id } from '../../kernel'
import { type Change, update } from '../changes'
import { type Plan, strategyOf } from '../plan'

/**
 * Moves a milestone or a work package by days; its length stays. The strategy's horizon is a wall:
 * the move ends where the item would leave it. No changes when nothing is left of the move.
 */
export function moveItem(plan: Plan, entity: 'milestone' | 'workPackage', id: Id, days: number): Change[] {
  return entity === 'milestone' ? moveMilestone(plan, id, days) : moveWorkPackage(plan, id, days)
}

function moveMilestone(plan: Plan, id: Id, days: number): Change[] {
  const milestone = plan.milestone.get(id)
  if (!milestone) return []
  const kept = roomFor(plan, milestone.planned, milestone.planned, days)
  const change = update('milestone', milestone, { planned: addDays(milestone.planned, kept) })
  return change ? [change] : []
}

function moveWorkPackage(plan: Plan, id: Id, days: number): Change[] {
  const item = plan.workPackage.get(id)
  if (!item) return []
  const kept = roomFor(plan, item.start, item.end, days)
  const change = update('workPackage', item, {
    start: addDays(item.start, kept),
    end: addDays(item.end, kept),
  })
  return change ? [change] : []
}

/** What the horizon leaves of a move of a span. What already lies outside may come back, but not go further out. */
export function roomFor(plan: Plan, first: Day, last: Day, days: number): number {
  const { start, end } = strategyOf(plan)
  return days < 0
    ? Math.max(days, Math.min(daysBetween(first, start), 0))
    : Math.min(days, Math.max(daysBetween(last, end), 0))
}
