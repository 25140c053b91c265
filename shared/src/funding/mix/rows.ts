import { type Cents, type Id, sumCents } from '../../kernel'
import { givesMoney } from '../eligibility'
import { areExclusive } from '../versions'
import { grouped } from '../grouped'
import { addKeptRows, addLoanRows } from './besideRows'
import type { Entry } from './entries'
import type { MixBase } from './mixBase'
import { type ModelBuilder, one, type Term } from './model'
import { keptIn, type MeasureMoney } from './money'
import { mostTogether } from './mostTogether'
import type { StartOption } from './startOptions'
import { addBound } from './startRows'

/** Rate, cap and minimum of each grant. */
export function addGrantRows(builder: ModelBuilder, entries: readonly Entry[]): void {
  for (const { candidate, choice, tranches, most, mostBy, isBarred } of entries) {
    if (isBarred) {
      builder.row({ kind: 'obstacle' }, [one(choice)], '=', 0)
      continue
    }
    const whole = [...tranches.values()].map(one)
    builder.row({ kind: 'most', by: mostBy }, [...whole, { variable: choice, factor: -most }], '<=', 0)
    for (const variable of tranches.values()) {
      const { upper } = builder.variables[variable]!
      if (upper < most)
        builder.row({ kind: 'tranche' }, [one(variable), { variable: choice, factor: -upper }], '<=', 0)
    }
    // Who applies asks for something.
    const least = Math.max(1, candidate.least)
    builder.row({ kind: 'minimum' }, [...whole, { variable: choice, factor: -least }], '>=', 0)
  }
}

/** What the grants of one measure may come to together: in a year, and beside what each of them demands. */
export function addMeasureRows(builder: ModelBuilder, base: MixBase, entries: readonly Entry[]): void {
  for (const [{ money }, all] of byOption(entries)) {
    const start = all[0]!.start
    const years = addYearRows(builder, base, money, all)
    const paying = all.filter(({ candidate }) => givesMoney(candidate.programme))
    const kept = money.grants.filter(({ programme }) => givesMoney(programme))
    const granted = sumCents(kept.map(({ amount }) => amount))
    const uppers = (variable: number) => builder.variables[variable]!.upper
    addTogetherRows(builder, paying, { granted, start, most: (of) => mostTogether(of, years, uppers) })
    addLoanRows(builder, all, paying, kept, years)
    addKeptRows(builder, base, money.grants, paying, start)
  }
}

/** No cent is paid twice: what a year costs, less what others already pay. Returns that by year. */
function addYearRows(
  builder: ModelBuilder,
  base: MixBase,
  money: MeasureMoney,
  entries: readonly Entry[],
): ReadonlyMap<number, Cents> {
  const rooms = new Map<number, Cents>()
  for (const year of base.money.years) {
    const terms = termsIn(year, entries)
    const open = (money.cost.get(year) ?? 0) - (money.partners.get(year) ?? 0) - keptIn(money, year, true)
    rooms.set(year, Math.max(0, open))
    if (terms.length > 0) addBound(builder, { kind: 'yearCost' }, terms, Math.max(0, open), entries[0]!.start)
  }
  return rooms
}

/**
 * All grants of a measure stay within what each chosen programme counts, less the own share that it demands: within
 * the least of these. One share says of each programme that it is the narrowest of the chosen; as only one can be,
 * the solver proves in seconds what a relief for every other programme would keep it busy with for hours. That is on the
 * safe side: the rules count for a programme only what comes in the years of its period, and here all years count.
 */
function addTogetherRows(builder: ModelBuilder, entries: readonly Entry[], room: YearRoom): void {
  const left = ({ together }: Entry) => Math.max(0, together.cents - room.granted)
  const open = entries.filter(({ isBarred }) => !isBarred)
  const alone = open.filter((entry) => !isCombinable(entry))
  for (const entry of alone) {
    const own = [...entry.tranches.values()].map(one)
    if (entry.most > left(entry))
      builder.row({ kind: 'together' }, [...own, { variable: entry.choice, factor: -left(entry) }], '<=', 0)
  }
  const combined = open.filter(isCombinable).sort((a, b) => left(a) - left(b))
  const narrowest = combined.map(() => builder.variable('share', 1))
  const limits = combined.map((entry, index) => Math.min(left(entry), room.most(combined.slice(index))))
  addBound(
    builder,
    { kind: 'cumulation', programmeIds: idsOf(alone) },
    [...choices(alone), ...narrowest.map(one)],
    1,
    room.start,
  )
  for (const [index, { choice }] of combined.entries()) {
    const chosen = { variable: choice, factor: -1 }
    builder.row({ kind: 'measured' }, [...narrowest.slice(0, index + 1).map(one), chosen], '>=', 0)
    builder.row({ kind: 'measured' }, [one(narrowest[index]!), chosen], '<=', 0)
  }
  const terms = combined.flatMap(({ tranches }) => [...tranches.values()].map(one))
  const bounds = narrowest.map((variable, index) => ({ variable, factor: -limits[index]! }))
  if (terms.length > 0) builder.row({ kind: 'together' }, [...terms, ...bounds], '<=', 0)
}

interface YearRoom {
  /** The most that these could give together, as far as rates, caps and years go. */
  most(entries: readonly Entry[]): Cents
  /** What grants that stay already give. */
  readonly granted: Cents
  readonly start: number | undefined
}

/**
 * Two grants for the same measure only where both guidelines say that they may be combined: a limit that the guideline
 * words, or leaves out, nobody can calculate with.
 */
function isCombinable({ candidate }: Entry): boolean {
  return candidate.programme.cumulation === 'allowed'
}

/** Programmes that exclude each other by name. */
export function addExclusionRows(builder: ModelBuilder, { plan }: MixBase, entries: readonly Entry[]): void {
  for (const all of byOption(entries).values()) {
    const combined = all.filter(({ candidate }) => givesMoney(candidate.programme)).filter(isCombinable)
    for (const [index, a] of combined.entries())
      for (const b of combined.slice(index + 1))
        if (areExclusive(plan, a.candidate.programme, b.candidate.programme))
          builder.row({ kind: 'exclusion', programmeIds: idsOf([a, b]) }, choices([a, b]), '<=', 1)
  }
}

function byOption(entries: readonly Entry[]): Map<StartOption, Entry[]> {
  return grouped(entries, ({ option }) => option)
}

export function byMeasure(entries: readonly Entry[]): Map<Id, Entry[]> {
  return grouped(entries, ({ candidate }) => candidate.measure.id)
}

export function termsIn(year: number, entries: readonly Entry[]): Term[] {
  return entries.flatMap(({ tranches }) => {
    const variable = tranches.get(year)
    return variable === undefined ? [] : [one(variable)]
  })
}

function choices(entries: readonly Entry[]): Term[] {
  return entries.map(({ choice }) => one(choice))
}

function idsOf(entries: readonly Entry[]): Id[] {
  return entries.map(({ candidate }) => candidate.programme.id)
}
