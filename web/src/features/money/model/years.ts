import { budgetYears } from '@fahrplan/shared/funding'
import { type Plan, strategyOf } from '@fahrplan/shared/plan'

/** So many years after the last one there is room for follow-up cost at least. */
const AFTERWARDS = 3

/** The budget years of the strategy, in ascending order. */
export function termYears(plan: Plan): number[] {
  return budgetYears(strategyOf(plan))
}

/** With those after it, and those in which there is something already, before it too. */
export function gridYears(plan: Plan, used: Iterable<number>): number[] {
  const term = termYears(plan)
  const last = term.at(-1)!
  const later = Array.from({ length: AFTERWARDS }, (_, index) => last + 1 + index)
  return [...new Set([...term, ...later, ...used])].sort((a, b) => a - b)
}
