import { type Cents, type Id, sumCents } from '../../kernel'
import type { Measure, Plan } from '../../plan'
import { entry } from './bands'
import type { Includes } from './funds'
import { pursesOf } from './purses'

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
  includes?: Includes,
): MoneyFlow {
  const sums = new Map<string, Map<Id, Cents>>()
  let cost = 0
  let surplus = 0
  for (const purse of pursesOf(plan, years, includes)) {
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

/** What flows from one origin, or into one group; of neither, everything. */
export function flowSum({ flows }: MoneyFlow, at: Partial<Pick<Flow, 'from' | 'to'>>): Cents {
  return sumCents(
    flows
      .filter(({ from, to }) => (at.from ?? from) === from && (at.to ?? to) === to)
      .map(({ cents }) => cents),
  )
}
