import { type Cents, type Day, sumCents, yearOf } from '../../kernel'
import { givesMoney, leastOwn } from '../eligibility'
import type { Candidate } from './candidates'
import type { MixChoice } from './wishes'

/** What a candidate could get. */
export interface Terms {
  readonly most: Cents
  readonly mostBy: 'rate' | 'cap' | 'hand'
  readonly together: Candidate['together']
  readonly eligible: ReadonlyMap<number, Cents>
  /** A wish names it although it cannot be had: it stays out, and the wish is told so. */
  readonly isBarred: boolean
}

/** Undefined for what cannot be had and nobody wishes for. */
export function termsOf(candidate: Candidate, byHand: MixChoice | undefined): Terms | undefined {
  const { most, eligible, together, isFree, broken, atMostEligible, programme } = candidate
  if (isFree && most) return { most: most.cents, mostBy: most.by, eligible, together, isBarred: false }
  if (byHand?.kind !== 'must') return undefined
  // What the guideline does not say, somebody says by hand: a number of theirs, and nobody's guess.
  const amount = broken.length === 0 ? byHand.amountCents : null
  if (amount === null) return { most: 0, mostBy: 'hand', eligible: new Map(), together, isBarred: true }
  const whole = sumCents(atMostEligible.values())
  const share = givesMoney(programme) ? (programme.minimumOwnShare ?? 0) : 0
  return {
    most: Math.min(amount, most?.cents ?? amount),
    mostBy: most && most.cents < amount ? most.by : 'hand',
    eligible: atMostEligible,
    together: { cents: whole - leastOwn(whole, share), by: share > 0 ? 'ownShare' : 'eligibleCost' },
    isBarred: false,
  }
}

/** The budget years in which it could pay: from the first application on, and where it counts any cost. */
export function payingYears(
  candidate: Pick<Candidate, 'applications'>,
  { eligible }: Pick<Terms, 'eligible'>,
  years: readonly number[],
): number[] {
  const first = firstDay(candidate)
  return years.filter(
    (year) => (eligible.get(year) ?? 0) > 0 && (first === undefined || year >= yearOf(first)),
  )
}

/** The earliest application; undefined where none is known. */
export function firstDay({ applications }: Pick<Candidate, 'applications'>): Day | undefined {
  return applications.values().next().value
}
