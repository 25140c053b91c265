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

export function addApplicationRows(
  builder: ModelBuilder,
  base: MixBase,
  entries: readonly Entry[],
  wishes: MixWishes,
): void {
  if (wishes.applicationsPerHalfYear === null) return
  const room = roomIn(base, wishes)
  const inHalf = new Map<HalfYear, Term[]>()
  for (const { choice, halfYears, isBarred } of entries) {
    if (isBarred) continue
    for (const [half, variable] of halfYears) inHalf.set(half, [...(inHalf.get(half) ?? []), one(variable)])
    const terms = [...halfYears.values()].map(one)
    builder.row({ kind: 'application' }, [...terms, { variable: choice, factor: -1 }], '=', 0)
  }
  for (const [half, terms] of inHalf)
    builder.row({ kind: 'wish', wish: { kind: 'applications' } }, terms, '<=', room(half))
}
