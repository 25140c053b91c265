import { type Day, type Land, workingDaysIn } from '../../kernel'
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
