import { type Cents, type Id, shareOfCents } from '../../kernel'
import type { Plan } from '../../plan'
import { type Fund, fundsOf, type Includes, MEANS, type Means, paysBills } from './funds'

/** Money that has not been decided on. */
export interface Hope {
  /** As planned, in full. */
  readonly planned: Cents
  /** Weighted by its probability, as far as there is one. */
  readonly expected: Cents
  /** Planned without a known probability: it is in no `expected`, since nobody knows what it weighs. */
  readonly unknown: Cents
}

/** How sure an amount is. */
export interface Bands {
  readonly secured: Cents
  readonly applied: Hope
  readonly idea: Hope
}

export interface YearBands {
  readonly year: number
  /** Without benefits in kind. Its `secured` is the cover of the year. */
  readonly whole: Bands
  /** The same by who pays. */
  readonly bySource: ReadonlyMap<Id, Bands>
  /** By how it is paid, benefits in kind too. */
  readonly byMeans: Readonly<Record<Means, Bands>>
}

/** Secured, applied for and thought of, for every year with such money, ascending, and for each of `years` in any case. */
export function bandsByYear(plan: Plan, years: readonly number[] = [], includes?: Includes): YearBands[] {
  const byYear = new Map(years.map((year) => [year, new YearSums()]))
  for (const fund of fundsOf(plan, includes)) entry(byYear, fund.year, () => new YearSums()).add(fund)
  return [...byYear]
    .sort(([a], [b]) => a - b)
    .map(([year, { whole, bySource, byMeans }]) => ({ year, whole, bySource, byMeans }))
}

/** Funds added up, of whatever year, and benefits in kind with the others. */
export function bandsOf(funds: Iterable<Fund>): Bands {
  const sums = new BandSums()
  for (const fund of funds) sums.add(fund)
  return sums
}

/** Sums of several bands. */
export function bandsTotal(all: Iterable<Bands>): Bands {
  const sums = new BandSums()
  for (const one of all) sums.addBands(one)
  return sums
}

class HopeSums implements Hope {
  planned = 0
  expected = 0
  unknown = 0

  add({ cents, probability }: Pick<Fund, 'cents' | 'probability'>) {
    this.planned += cents
    if (probability === null) this.unknown += cents
    else this.expected += shareOfCents(cents, probability)
  }

  addHope({ planned, expected, unknown }: Hope) {
    this.planned += planned
    this.expected += expected
    this.unknown += unknown
  }
}

/** Adds up funds. */
export class BandSums implements Bands {
  secured = 0
  readonly applied = new HopeSums()
  readonly idea = new HopeSums()

  add(fund: Pick<Fund, 'standing' | 'cents' | 'probability'>) {
    if (fund.standing === 'secured') this.secured += fund.cents
    else this[fund.standing].add(fund)
  }

  addBands({ secured, applied, idea }: Bands) {
    this.secured += secured
    this.applied.addHope(applied)
    this.idea.addHope(idea)
  }
}

class YearSums {
  readonly whole = new BandSums()
  readonly bySource = new Map<Id, BandSums>()
  readonly byMeans = Object.fromEntries(MEANS.map((means) => [means, new BandSums()])) as Record<
    Means,
    BandSums
  >

  add(fund: Fund) {
    this.byMeans[fund.means].add(fund)
    if (!paysBills(fund)) return
    this.whole.add(fund)
    entry(this.bySource, fund.sourceId, () => new BandSums()).add(fund)
  }
}

/** The value of a key, made where there is none yet. */
export function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = make()))
  return value
}
