import type { Day } from '../../kernel'
import type { Plan } from '../../plan'
import { grouped } from '../grouped'
import type { Entry } from './entries'
import { type HalfYear, halfYearOf } from './halfYears'
import { keyOf } from './keyOf'
import type { MixBase } from './mixBase'
import { type ModelBuilder, one, type Term } from './model'
import { addTo } from './money'
import type { MixWishes } from './wishes'

/** What somebody has fixed by hand. */
export function addChoiceRows(builder: ModelBuilder, entries: readonly Entry[], wishes: MixWishes): void {
  const pairs = grouped(entries, ({ candidate }) => keyOf(candidate.measure.id, candidate.programme.id))
  // However the measure begins.
  for (const all of pairs.values()) {
    const { candidate, choiceByHand } = all[0]!
    const [measureId, programmeId] = [candidate.measure.id, candidate.programme.id]
    const chosen = all.map(({ choice }) => one(choice))
    if (wishes.refusedProgrammeIds.includes(programmeId))
      builder.row({ kind: 'wish', wish: { kind: 'refused', programmeId } }, chosen, '=', 0)
    if (!choiceByHand) continue
    const { kind, amountCents } = choiceByHand
    const wish = { kind, measureId, programmeId }
    builder.row({ kind: 'wish', wish }, chosen, '=', kind === 'must' ? 1 : 0)
    const amounts = all.flatMap(({ tranches }) => [...tranches.values()].map(one))
    if (kind === 'must' && amountCents !== null && amounts.length > 0)
      builder.row({ kind: 'wish', wish: { ...wish, kind: 'amount' } }, amounts, '=', amountCents)
  }
}

/** How many applications can still be written in half a year; those that are written already count. */
export function roomIn({ plan }: MixBase, { applicationsPerHalfYear: most }: MixWishes) {
  const written = writtenByHalf(plan)
  return (half: HalfYear) => Math.max(0, (most ?? Infinity) - (written.get(half) ?? 0))
}

function writtenByHalf(plan: Plan): ReadonlyMap<HalfYear, number> {
  const written = new Map<HalfYear, number>()
  for (const { appliedOn } of plan.grant.values()) if (appliedOn) addTo(written, halfYearOf(appliedOn), 1)
  return written
}

/** How many applications were written in the half-year of a day: they count as those that are to come. */
export function applicationsWritten(plan: Plan, day: Day): number {
  return writtenByHalf(plan).get(halfYearOf(day)) ?? 0
}

/**
 * Applications with the same half-years to choose from are alike: how many of them are written when is counted, and
 * never which. Returns these numbers' variables; they are whole by themselves once the choices are.
 */
export function addApplicationRows(
  builder: ModelBuilder,
  base: MixBase,
  entries: readonly Entry[],
  wishes: MixWishes,
): number[] {
  if (wishes.applicationsPerHalfYear === null) return []
  const room = roomIn(base, wishes)
  const inHalf = new Map<HalfYear, Term[]>()
  const open = entries.filter(({ isBarred }) => !isBarred)
  for (const alike of grouped(open, halfYearsOf).values()) {
    const written = [...alike[0]!.candidate.applications.keys()].map((half): Term => {
      const term = one(builder.variable('share', alike.length))
      inHalf.set(half, [...(inHalf.get(half) ?? []), term])
      return term
    })
    const chosen = alike.map(({ choice }) => ({ variable: choice, factor: -1 }))
    builder.row({ kind: 'application' }, [...written, ...chosen], '=', 0)
  }
  for (const [half, terms] of inHalf)
    builder.row({ kind: 'wish', wish: { kind: 'applications' } }, terms, '<=', room(half))
  return [...inHalf.values()].flatMap((terms) => terms.map(({ variable }) => variable))
}

function halfYearsOf({ candidate }: Entry): string {
  return [...candidate.applications.keys()].join(' ')
}
