import { type Cents, type Id, splitCents } from '../../kernel'
import type { Measure, Plan } from '../../plan'
import { entry } from './bands'
import { fundsOf, type Includes, paysBills } from './funds'

/** Where money comes from that nobody has promised. */
export const UNCOVERED = 'uncovered'

/** A measure's money of one year: its planned cost, and what is secured for it. */
export class Purse {
  readonly measure: Measure
  readonly year: number
  cost = 0
  cover = 0
  private readonly bySource = new Map<Id, Cents>()

  constructor(measure: Measure, year: number) {
    this.measure = measure
    this.year = year
  }

  add(sourceId: Id, cents: Cents) {
    this.cover += cents
    this.bySource.set(sourceId, (this.bySource.get(sourceId) ?? 0) + cents)
  }

  /** Who pays how much of the cost; the order of the sources does not depend on the order of entry. */
  pay(): (readonly [from: Id, cents: Cents])[] {
    if (this.cover <= this.cost) return [...this.bySource, [UNCOVERED, this.cost - this.cover]]
    const sources = [...this.bySource].sort(([a], [b]) => (a < b ? -1 : 1))
    const parts = splitCents(
      this.cost,
      sources.map(([, cents]) => cents),
    )
    return sources.map(([from], index) => [from, parts[index]!])
  }
}

/** Of every measure that was not dropped and every one of `years` in which it has money. */
export function pursesOf(plan: Plan, years: readonly number[], includes: Includes = () => true): Purse[] {
  const byYear = new Map<number, Map<Id, Purse>>(years.map((year) => [year, new Map()]))
  for (const { measureId, year, plannedCents } of plan.costItem.values()) {
    const purses = byYear.get(year)
    const measure = purses && plan.measure.get(measureId)
    if (measure && measure.phase !== 'dropped' && includes(measure))
      entry(purses, measureId, () => new Purse(measure, year)).cost += plannedCents
  }
  for (const fund of fundsOf(plan, includes)) {
    const purses = byYear.get(fund.year)
    if (purses && fund.standing === 'secured' && paysBills(fund))
      entry(purses, fund.measure.id, () => new Purse(fund.measure, fund.year)).add(fund.sourceId, fund.cents)
  }
  return [...byYear.values()].flatMap((purses) => [...purses.values()])
}
