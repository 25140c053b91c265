import { type Day, type Id, type Land, workingDaysIn, yearOf } from '../../kernel'
import { measureSpan, type Plan, strategyOf } from '../../plan'
import type { YearWeights } from './spreadCents'

/** Every year weighs the same. */
export function evenWeights(years: Iterable<number>): YearWeights {
  return new Map([...years].map((year) => [year, 1]))
}

/** A year weighs as many working days of the span as it holds; both days inclusive. */
export function workingDayWeights(
  { start, end }: { readonly start: Day; readonly end: Day },
  years: Iterable<number>,
  land: Land,
): YearWeights {
  return new Map([...years].map((year) => [year, workingDaysOf(year, start, end, land)]))
}

function workingDaysOf(year: number, start: Day, end: Day, land: Land): number {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  return workingDaysIn(start > first ? start : first, end < last ? end : last, land)
}

/** The days on which a measure costs: where a side is open, as long as the strategy runs. */
export function costSpan(plan: Plan, measureId: Id): { readonly start: Day; readonly end: Day } {
  const span = measureSpan(plan, measureId)
  const strategy = strategyOf(plan)
  return { start: span.start ?? strategy.start, end: span.end ?? strategy.end }
}

/** The last year in which cost of a measure is no follow-up cost: that of its end, and none after the strategy's. */
export function lastCostYear(plan: Plan, measureId: Id): number {
  return Math.min(yearOf(costSpan(plan, measureId).end), yearOf(strategyOf(plan).end))
}
