import type { Candidate } from './candidates'
import { keyOf } from './keyOf'
import { type MixBase, optionsOf } from './mixBase'
import type { ModelBuilder } from './model'
import type { StartOption } from './startOptions'
import type { StartVariables } from './startRows'
import { payingYears, type Terms, termsOf } from './terms'
import type { MixChoice, MixWishes } from './wishes'

/** A candidate with its variables in the model. */
export interface Entry extends Omit<Terms, 'eligible'> {
  readonly candidate: Candidate
  readonly option: StartOption
  /** Whether the measure begins as the option says; undefined where it has no other. */
  readonly start: number | undefined
  /** Whether it is applied for. */
  readonly choice: number
  /** Amount by budget year. */
  readonly tranches: ReadonlyMap<number, number>
  readonly choiceByHand: MixChoice | undefined
}

/** Every candidate that may be chosen, and those that a wish wants without regard to that. */
export function addEntries(
  builder: ModelBuilder,
  base: MixBase,
  wishes: MixWishes,
  starts: StartVariables,
): Entry[] {
  const byHand = new Map(wishes.choices.map((one) => [keyOf(one.measureId, one.programmeId), one]))
  const entries: Entry[] = []
  for (const { option, candidate, terms, choiceByHand } of wanted(base, byHand)) {
    const { eligible, ...kept } = terms
    const choice = builder.variable('choice', 1)
    entries.push({
      candidate,
      option,
      start: starts.get(option),
      choiceByHand,
      ...kept,
      choice,
      tranches: new Map(
        payingYears(candidate, terms, base.money.years).map((year) => [
          year,
          builder.variable('cents', Math.min(terms.most, eligible.get(year)!)),
        ]),
      ),
    })
  }
  return entries
}

interface Wanted {
  readonly option: StartOption
  readonly candidate: Candidate
  readonly terms: Terms
  readonly choiceByHand: MixChoice | undefined
}

/** What cannot be had with the planned start is still to be had where a later one allows it. */
function wanted(base: MixBase, byHand: ReadonlyMap<string, MixChoice>): Wanted[] {
  const all = optionsOf(base).flatMap((option) =>
    option.candidates.flatMap((candidate): Wanted[] => {
      const choiceByHand = byHand.get(keyOf(candidate.measure.id, candidate.programme.id))
      const terms = termsOf(candidate, choiceByHand)
      return terms ? [{ option, candidate, terms, choiceByHand }] : []
    }),
  )
  const keyOfOne = ({ candidate }: Wanted) => keyOf(candidate.measure.id, candidate.programme.id)
  const open = new Set(all.filter(({ terms }) => !terms.isBarred).map(keyOfOne))
  return all.filter((one) => {
    if (!one.terms.isBarred) return true
    return one.option.months === 0 && !open.has(keyOfOne(one))
  })
}
