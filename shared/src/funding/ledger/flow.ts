import { type Cents, type Id, splitCents, sumCents } from '../../kernel'
import type { Measure, Plan } from '../../plan'
import { entry } from './bands'
import { fundsOf, type Includes, paysBills } from './funds'

/** Where money comes from that nobody has promised. */
export const UNCOVERED = 'uncovered'

export interface Flow {
  /** A funding source, or `UNCOVERED`. */
  readonly from: Id
  /** A group of measures. */
  readonly to: string
  readonly cents: Cents
}

export interface MoneyFlow {
  readonly flows: readonly Flow[]
  /** Planned cost: the sum of all flows, to the cent. */
  readonly cost: Cents
  /** What sources have secured, but no measure needs in that year. It flows nowhere. */
  readonly surplus: Cents
}

/**
 * Where each euro of the planned cost in `years` comes from and goes to. A measure's cost of a year is paid by what
 * is secured for it in that year: wholly used where it does not suffice, otherwise by each source in proportion.
 * Flows into a group sum to its cost; those of `UNCOVERED` sum to the gap.
 */
export function moneyFlow(
  plan: Plan,
  years: readonly number[],
  groupOf: (measure: Measure) => string,
  includes: Includes = () => true,
): MoneyFlow {
  const wanted = new Set(years)
  const purses = new Map<number, Map<Id, Purse>>(years.map((year) => [year, new Map()]))
  const purseOf = (year: number, measure: Measure) =>
    entry(purses.get(year)!, measure.id, () => new Purse(measure))

  for (const { measureId, year, plannedCents } of plan.costItem.values()) {
    const measure = wanted.has(year) ? plan.measure.get(measureId) : undefined
    if (measure && measure.phase !== 'dropped' && includes(measure))
      purseOf(year, measure).cost += plannedCents
  }
  for (const fund of fundsOf(plan, includes)) {
    if (!wanted.has(fund.year) || fund.standing !== 'secured' || !paysBills(fund)) continue
    purseOf(fund.year, fund.measure).add(fund.sourceId, fund.cents)
  }

  const sums = new Map<string, Map<Id, Cents>>()
  let cost = 0
  let surplus = 0
  for (const purse of [...purses.values()].flatMap((ofYear) => [...ofYear.values()])) {
    cost += purse.cost
    surplus += Math.max(0, purse.cover - purse.cost)
    const into = entry(sums, groupOf(purse.measure), () => new Map<Id, Cents>())
    for (const [from, cents] of purse.pay()) into.set(from, (into.get(from) ?? 0) + cents)
  }
  const flows = [...sums].flatMap(([to, bySource]) =>
    [...bySource].filter(([, cents]) => cents > 0).map(([from, cents]) => ({ from, to, cents })),
  )
  return { flows, cost, surplus }
}

/** A measure's money of one year. */
class Purse {
  readonly measure: Measure
  cost = 0
  cover = 0
  private readonly bySource = new Map<Id, Cents>()

  constructor(measure: Measure) {
    this.measure = measure
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

/** What flows from one origin, or into one group. */
export function flowSum({ flows }: MoneyFlow, at: Partial<Pick<Flow, 'from' | 'to'>>): Cents {
  return sumCents(
    flows
      .filter(({ from, to }) => (at.from ?? from) === from && (at.to ?? to) === to)
      .map(({ cents }) => cents),
  )
}
