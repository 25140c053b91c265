import type { Cents } from '../kernel'
import { type DecisionPoint, type Measure, type Plan, strategyOf } from '../plan'
import { budgetYears, emptyYears, fundingByGroup, fundingByYear, type YearFunding } from './fundingByYear'

/** Sums over years; the same law holds: `cost + surplus = cover + gap`. */
export interface FundingTotals {
  readonly cost: Cents
  readonly committed: Cents
  readonly actual: Cents
  readonly cover: Cents
  readonly hoped: Cents
  readonly gap: Cents
  readonly surplus: Cents
}

export function totalsOf(years: Iterable<YearFunding>): FundingTotals {
  const totals = { cost: 0, committed: 0, actual: 0, cover: 0, hoped: 0, gap: 0, surplus: 0 }
  for (const year of years)
    for (const key of Object.keys(totals) as (keyof FundingTotals)[]) totals[key] += year[key]
  return totals
}

/** The budget years of the strategy, each present even without money. */
export function strategyFunding(plan: Plan, includes?: (measure: Measure) => boolean): YearFunding[] {
  const years = budgetYears(strategyOf(plan))
  const wanted = new Set(years)
  return fundingByYear(plan, years, includes).filter(({ year }) => wanted.has(year))
}

/** Years with money after the last budget year: legal only as follow-up cost. */
export function fundingBeyondHorizon(plan: Plan, includes?: (measure: Measure) => boolean): YearFunding[] {
  const last = budgetYears(strategyOf(plan)).at(-1)!
  return fundingByYear(plan, [], includes).filter(({ year }) => year > last)
}

export interface AspectFunding extends FundingTotals {
  readonly point: DecisionPoint
  readonly years: readonly YearFunding[]
}

/**
 * Money within the budget years by decision point, counted once under a measure's primary aspect.
 * Aspects and mandates without measures are listed too, in the order of their numbers.
 */
export function fundingByAspect(
  plan: Plan,
  includes: (measure: Measure) => boolean = () => true,
): AspectFunding[] {
  const years = budgetYears(strategyOf(plan))
  const byPoint = fundingByGroup(
    plan,
    (measure) => (includes(measure) ? measure.primaryAspectId : undefined),
    years,
  )
  return [...plan.decisionPoint.values()]
    .filter((point) => point.kind === 'aspect' || point.kind === 'mandate' || byPoint.has(point.id))
    .sort((a, b) => a.number.localeCompare(b.number, 'de'))
    .map((point) => {
      const own = (byPoint.get(point.id) ?? emptyYears(years)).filter(({ year }) => years.includes(year))
      return { point, years: own, ...totalsOf(own) }
    })
}
