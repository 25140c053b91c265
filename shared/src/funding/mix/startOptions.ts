import { type Cents, type Day, type Id, sumCents } from '../../kernel'
import { applyChanges, type Measure, type Plan } from '../../plan'
import { costItemsOf, grantsOf, tranchesOf } from '../eligibility'
import { type FixedStart, laterStarts } from '../shifting'
import { type Candidate, candidatesOf } from './candidates'
import { keyOf } from './keyOf'
import { type MeasureMoney, planMoney } from './money'
import { payingYears, termsOf } from './terms'
import { type MixWishes, SHIFT_STEP_MONTHS, shiftOf } from './wishes'

/** A measure as it would be if it began so many months later: 0 as planned. */
export interface StartOption {
  readonly measure: Measure
  readonly months: number
  readonly candidates: readonly Candidate[]
  readonly money: MeasureMoney
  /** What its contributions ask of a source in a year beyond what they ask today, by `sourceYearKey`. */
  readonly more: ReadonlyMap<string, Cents>
}

export interface StartOptions {
  /** The first one as planned, then later ones in ascending order. */
  readonly options: readonly StartOption[]
  /** Why it cannot begin later at all although somebody would allow that. */
  readonly fixedBy: FixedStart | null
}

/**
 * A later start is an option only where it lets some programme give more than every earlier one does: nobody is put off
 * for nothing, and the model stays small.
 */
export function startOptions(
  plan: Plan,
  planned: StartOption,
  wishes: MixWishes,
  { today, years }: { readonly today: Day; readonly years: readonly number[] },
): StartOptions {
  const most = shiftOf(wishes, planned.measure.id)
  if (most === 0) return { options: [planned], fixedBy: null }
  const own = onlyOf(plan, planned.measure.id)
  const { starts, fixedBy } = laterStarts(own, planned.measure, { step: SHIFT_STEP_MONTHS, most, today })
  const later = starts.map(({ months, changes }) => {
    const shifted = applyChanges(own, changes)
    const measure = shifted.measure.get(planned.measure.id)!
    const money = planMoney(shifted).of(measure.id)
    const candidates = candidatesOf(shifted, [measure], wishes, today, months)
    return { measure, months, candidates, money, more: moreThan(planned.money, money) }
  })
  return {
    options: withoutIdle([planned, ...later], wishes, years),
    fixedBy: starts.length === 0 ? fixedBy : null,
  }
}

/** The plan as far as a measure's money goes: with all steps, which move together. */
function onlyOf(plan: Plan, measureId: Id): Plan {
  const grants = grantsOf(plan, measureId)
  const table = <T extends { readonly id: Id }>(rows: Iterable<T>) =>
    new Map([...rows].map((row) => [row.id, row]))
  return {
    ...plan,
    costItem: table(costItemsOf(plan, measureId)),
    contribution: table([...plan.contribution.values()].filter((one) => one.measureId === measureId)),
    grant: table(grants),
    tranche: table(grants.flatMap(({ id }) => tranchesOf(plan, id))),
  }
}

function moreThan({ bySource: before }: MeasureMoney, { bySource: after }: MeasureMoney) {
  const more = new Map<string, Cents>()
  for (const [key, amount] of after) {
    const by = amount - (before.get(key) ?? 0)
    if (by > 0) more.set(key, by)
  }
  return more
}

function withoutIdle(
  options: readonly StartOption[],
  { choices }: MixWishes,
  years: readonly number[],
): StartOption[] {
  const byHand = new Map(choices.map((one) => [keyOf(one.measureId, one.programmeId), one]))
  const best = new Map<Id, Cents>()
  return options.filter(({ candidates, months }) => {
    let isBetter = false
    for (const candidate of candidates) {
      const { measure, programme } = candidate
      const terms = termsOf(candidate, byHand.get(keyOf(measure.id, programme.id)))
      if (!terms || terms.isBarred) continue
      const paying = payingYears(candidate, terms, years).map((year) => terms.eligible.get(year)!)
      const amount = Math.min(terms.most, sumCents(paying))
      if (amount < Math.max(1, candidate.least) || amount <= (best.get(programme.id) ?? 0)) continue
      best.set(programme.id, amount)
      isBetter = true
    }
    return isBetter || months === 0
  })
}
