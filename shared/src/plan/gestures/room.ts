import { type Day, daysBetween } from '../../kernel'
import { type Plan, strategyOf } from '../plan'

/** What the horizon leaves of a move of a span. What already lies outside may come back, but not go further out. */
export function roomFor(plan: Plan, first: Day, last: Day, days: number): number {
  const { start, end } = strategyOf(plan)
  return days < 0
    ? Math.max(days, Math.min(daysBetween(first, start), 0))
    : Math.min(days, Math.max(daysBetween(last, end), 0))
}
