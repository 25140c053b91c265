import { type Cents, type Day, sumCents, yearOf } from '../../kernel'
import { leastOwn } from '../eligibility'
import type { Candidate } from './candidates'
import type { HalfYear } from './halfYears'
import { keyOf, type MixBase } from './mixBase'
import type { ModelBuilder } from './model'
import { eligibleByYear } from './money'
import type { MixChoice, MixWishes } from './wishes'

/** A candidate with its variables in the model. */
export interface Entry {
  readonly candidate: Candidate
  /** Whether it is applied for. */
  readonly choice: number
  /** Amount by budget year. */
  readonly tranches: ReadonlyMap<number, number>
  /** In which half-year it is applied for; empty where nobody counts applications. */
  readonly halfYears: ReadonlyMap<HalfYear, number>
  readonly most: Cents
  readonly mostBy: 'rate' | 'cap' | 'hand'
  readonly together: Candidate['together']
  /** A wish names it although it cannot be had: it stays out, and the wish is told so. */
  readonly isBarred: boolean
  readonly choiceByHand: MixChoice | undefined
}

/** Every candidate that may be chosen, and those that a wish wants without regard to that. */
export function addEntries(builder: ModelBuilder, base: MixBase, wishes: MixWishes): Entry[] {
  const byHand = new Map(wishes.choices.map((one) => [keyOf(one.measureId, one.programmeId), one]))
  const items = itemsOf(base)
  const entries: Entry[] = []
  for (const candidate of base.candidates) {
    const choiceByHand = byHand.get(keyOf(candidate.measure.id, candidate.programme.id))
    const terms = termsOf(candidate, choiceByHand, items)
    if (!terms) continue
    const { most, eligible } = terms
    const choice = builder.variable('choice', 1)
    const first = firstDay(candidate)
    const years = base.money.years.filter(
      (year) => (eligible.get(year) ?? 0) > 0 && (first === undefined || year >= yearOf(first)),
    )
    entries.push({
      candidate,
      choiceByHand,
      ...terms,
      choice,
      tranches: new Map(
        years.map((year) => [year, builder.variable('cents', Math.min(most, eligible.get(year)!))]),
      ),
      halfYears:
        wishes.applicationsPerHalfYear === null
          ? new Map<HalfYear, number>()
          : new Map([...candidate.applications.keys()].map((half) => [half, builder.variable('share', 1)])),
    })
  }
  return entries
}

interface Terms extends Pick<Entry, 'most' | 'mostBy' | 'together' | 'isBarred'> {
  readonly eligible: ReadonlyMap<number, Cents>
}

function termsOf(
  candidate: Candidate,
  byHand: MixChoice | undefined,
  itemsOfMeasure: (candidate: Candidate) => Parameters<typeof eligibleByYear>[0],
): Terms | undefined {
  const { most, eligible, together, isFree, broken } = candidate
  if (isFree && most) return { most: most.cents, mostBy: most.by, eligible, together, isBarred: false }
  if (byHand?.kind !== 'must') return undefined
  // What the guideline does not say, somebody says by hand: a number of theirs, and nobody's guess.
  const amount = broken.length === 0 ? byHand.amountCents : null
  if (amount === null) return { most: 0, mostBy: 'hand', eligible: new Map(), together, isBarred: true }
  const open = eligibleByYear(itemsOfMeasure(candidate), candidate.programme, true)
  const whole = sumCents(open.values())
  const share = candidate.programme.minimumOwnShare ?? 0
  return {
    most: Math.min(amount, most?.cents ?? amount),
    mostBy: most && most.cents < amount ? most.by : 'hand',
    eligible: open,
    together: { cents: whole - leastOwn(whole, share), by: share > 0 ? 'ownShare' : 'eligibleCost' },
    isBarred: false,
  }
}

function itemsOf({ plan }: MixBase) {
  return ({ measure }: Candidate) =>
    [...plan.costItem.values()].filter(({ measureId }) => measureId === measure.id)
}

/** The earliest application; undefined where none is known. */
export function firstDay({ applications }: Pick<Candidate, 'applications'>): Day | undefined {
  return applications.values().next().value
}
