import { type Cents, type Day, sumCents, yearOf } from '../../../kernel'
import { applyChanges, type Plan } from '../../../plan'
import { givesMoney, touchesYear } from '../../eligibility'
import { shiftMeasures } from '../../shifting'
import type { Candidate } from '../candidates'
import { sourceYearKey } from '../keyOf'
import { mixBase } from '../mixBase'
import { planMoney } from '../money'
import { gapAfter } from '../objective'
import type { StartOption } from '../startOptions'
import type { MixObjective, MixWishes } from '../wishes'
import { largest } from './simplex'

/** Least effort of an application and of a later month, and what a cent of each kind weighs. */
const WEIGHTS = {
  ownFunds: { worst: 0, gap: 0, grant: 1, application: 100, month: 100 },
  coverage: { worst: 0, gap: 1, grant: 0.001, application: 100, month: 100 },
  worstYear: { worst: 1, gap: 0.01, grant: 0.0001, application: 1, month: 1 },
}

export interface Outcome {
  readonly applications: number
  readonly grants: Cents
  readonly gaps: readonly Cents[]
  /** By which measures begin later, in all. */
  readonly months: number
  /** What is lacking after the budget years more than as planned. */
  readonly laterGap: Cents
}

/** The smaller the better. */
export function valueOf(
  objective: MixObjective,
  { applications, grants, gaps, months, laterGap }: Outcome,
): number {
  const { worst, gap, grant, application, month } = WEIGHTS[objective]
  return (
    worst * Math.max(0, ...gaps) +
    gap * (sumCents(gaps) + laterGap) -
    grant * grants +
    application * applications +
    month * months
  )
}

/** What is lacking after the budget years, by measure where that is more than as planned. */
export function laterGapOf(plan: Plan, shifted: Plan): Cents {
  const last = planMoney(plan).years.at(-1)!
  const gap = (of: Plan, id: string) => gapAfter(planMoney(of).of(id), last)
  return sumCents([...plan.measure.keys()].map((id) => Math.max(0, gap(shifted, id) - gap(plan, id))))
}

/**
 * The best value of all ways to begin and all sets of programmes, each with its best amounts: slow, and written without
 * the model.
 */
export function bestByHand(plan: Plan, wishes: MixWishes, today: Day): number {
  const { starts } = mixBase(plan, wishes, today)
  let best = Infinity
  for (const options of combinations([...starts.values()].map((one) => one.options))) {
    const months = new Map(options.map((option) => [option.measure.id, option.months] as const))
    const later = new Map([...months].filter(([, count]) => count > 0))
    const shifted = applyChanges(plan, shiftMeasures(plan, later, today).changes)
    const rooms = roomsOf(plan, options)
    if ([...rooms.values()].some((room) => room < 0)) continue
    const effort = valueOf(wishes.objective, {
      applications: 0,
      grants: 0,
      gaps: [],
      months: sumCents(months.values()),
      laterGap: laterGapOf(plan, shifted),
    })
    const free = options.flatMap(({ candidates }) => candidates.filter(({ isFree }) => isFree))
    for (let bits = 0; bits < 2 ** free.length; bits++) {
      const chosen = free.filter((_, index) => (bits >> index) & 1)
      const isNobodyIdle = [...later.keys()].every((id) => chosen.some(({ measure }) => measure.id === id))
      if (isNobodyIdle && isAllowed(chosen) && hasTime(chosen, wishes.applicationsPerHalfYear))
        best = Math.min(best, effort + bestAmounts(shifted, chosen, wishes.objective, rooms))
    }
  }
  return best
}

function combinations<T>(lists: readonly (readonly T[])[]): T[][] {
  const [first, ...others] = lists
  if (!first) return [[]]
  return combinations(others).flatMap((rest) => first.map((one) => [one, ...rest]))
}

/** What is left of each ceiling: today's contributions count, and what is needed later beside them. */
function roomsOf(plan: Plan, options: readonly StartOption[]): ReadonlyMap<string, Cents> {
  const rooms = new Map<string, Cents>()
  for (const { fundingSourceId, year, ceilingCents } of plan.sourceYear.values()) {
    if (ceilingCents === null) continue
    const key = sourceYearKey(fundingSourceId, year)
    const used = sumCents([...plan.measure.keys()].map((id) => planMoney(plan).of(id).bySource.get(key) ?? 0))
    const more = sumCents(options.map((option) => option.more.get(key) ?? 0))
    rooms.set(key, Math.max(0, ceilingCents - used) - more)
  }
  return rooms
}

function isAllowed(chosen: readonly Candidate[]): boolean {
  return chosen.every((a) =>
    chosen.every(
      (b) =>
        a === b ||
        a.measure !== b.measure ||
        !givesMoney(a.programme) ||
        !givesMoney(b.programme) ||
        (a.programme.cumulation === 'allowed' &&
          b.programme.cumulation === 'allowed' &&
          !a.programme.exclusionIds.includes(b.programme.id)),
    ),
  )
}

function hasTime(
  chosen: readonly Candidate[],
  most: number | null,
  used = new Map<number, number>(),
): boolean {
  const [first, ...others] = chosen
  if (most === null || !first) return true
  return [...first.applications.keys()].some((half) => {
    const already = used.get(half) ?? 0
    return already < most && hasTime(others, most, new Map(used).set(half, already + 1))
  })
}

function bestAmounts(
  plan: Plan,
  chosen: readonly Candidate[],
  objective: MixObjective,
  rooms: ReadonlyMap<string, Cents>,
): number {
  const { years, of } = planMoney(plan)
  const measures = [...plan.measure.keys()]
  const weights = WEIGHTS[objective]
  const cells = chosen.flatMap((candidate) => {
    const [first] = candidate.applications.values()
    return years.filter((year) => year >= yearOf(first!)).map((year) => ({ candidate, year }))
  })
  // After the amounts: what of each least amount is reached, what of each gap is closed, how far the worst sinks.
  const gaps = measures.flatMap((id) =>
    years.map((year) => ({
      id,
      year,
      open: Math.max(0, at(of(id).cost, year) - at(of(id).contributed, year)),
    })),
  )
  const size = cells.length + chosen.length + gaps.length + 1
  const [rows, bounds]: [number[][], number[]] = [[], []]
  const add = (entries: readonly [number, number][], bound: number) => {
    const row = Array.from({ length: size }, () => 0)
    for (const [index, factor] of entries) row[index]! += factor
    rows.push(row)
    bounds.push(bound)
  }
  const cellsOf = (wanted: (cell: (typeof cells)[number]) => boolean, factor = 1) =>
    cells.flatMap((cell, index): [number, number][] => (wanted(cell) ? [[index, factor]] : []))
  for (const [index, cell] of cells.entries()) add([[index, 1]], at(cell.candidate.eligible, cell.year))
  for (const [index, one] of chosen.entries()) {
    const own = cellsOf(({ candidate }) => candidate === one)
    add(own, one.most!.cents)
    const isBeside = ({ candidate, year }: (typeof cells)[number]) =>
      candidate.measure === one.measure &&
      givesMoney(candidate.programme) &&
      (givesMoney(one.programme) || touchesYear(periodOf(one), year))
    add(
      cellsOf((cell) => cell.candidate === one || isBeside(cell)),
      one.together.cents,
    )
    add([[cells.length + index, 1], ...own.map(([cell]): [number, number] => [cell, -1])], 0)
    add([[cells.length + index, 1]], Math.max(1, one.least))
  }
  for (const id of measures)
    for (const year of years)
      add(
        cellsOf((cell) => cell.candidate.measure.id === id && cell.year === year),
        Math.max(0, at(of(id).cost, year) - at(of(id).partners, year)),
      )
  for (const [key, room] of rooms)
    add(
      cellsOf(({ candidate, year }) => sourceYearKey(candidate.programme.fundingSourceId, year) === key),
      room,
    )
  const firstGap = cells.length + chosen.length
  for (const [index, { id, year, open }] of gaps.entries()) {
    const own = cellsOf((cell) => cell.candidate.measure.id === id && cell.year === year, -1)
    add([[firstGap + index, 1]], open)
    add([[firstGap + index, 1], ...own], 0)
  }
  const openIn = (wanted: number) =>
    sumCents(gaps.filter(({ year }) => year === wanted).map(({ open }) => open))
  const worst = Math.max(0, ...years.map(openIn))
  for (const wanted of years) {
    const closed = gaps.flatMap(({ year }, index): [number, number][] =>
      year === wanted ? [[firstGap + index, -1]] : [],
    )
    add([[size - 1, 1], ...closed], worst - openIn(wanted))
  }
  const leasts = sumCents(chosen.map(({ least }) => Math.max(1, least)))
  // So dear that every least amount is reached before anything else counts.
  const dear = 1_000
  const gain = [
    ...cells.map(({ candidate }) => (givesMoney(candidate.programme) ? weights.grant : 0)),
    ...chosen.map(() => dear),
    ...gaps.map(() => weights.gap),
    weights.worst,
  ]
  const most = largest(gain, rows, bounds)
  const reached = largest(
    gain.map((_, index) => (index >= cells.length && index < firstGap ? 1 : 0)),
    rows,
    bounds,
  )
  if (reached < leasts - 0.5) return Infinity
  const whole = sumCents(gaps.map(({ open }) => open))
  return (
    weights.worst * worst + weights.gap * whole + weights.application * chosen.length - (most - dear * leasts)
  )
}

function periodOf({ programme }: Candidate) {
  return { start: programme.grantPeriodStart, end: programme.grantPeriodEnd }
}

function at(amounts: ReadonlyMap<number, Cents>, year: number): Cents {
  return amounts.get(year) ?? 0
}
