import type { YearFunding } from '../fundingByYear'
import { type FundingTotals, totalsOf } from '../fundingTotals'

export interface YearChange {
  readonly year: number
  readonly before: FundingTotals
  readonly now: FundingTotals
}

/** Money of two states of a plan side by side, for every year that either has. */
export function fundingChange(before: readonly YearFunding[], now: readonly YearFunding[]): YearChange[] {
  const years = new Set([...before, ...now].map(({ year }) => year))
  const at = (all: readonly YearFunding[], wanted: number) =>
    totalsOf(all.filter(({ year }) => year === wanted))
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => ({ year, before: at(before, year), now: at(now, year) }))
}
