import type { Day, Id } from '../../kernel'
import { applyChanges, type Change, type Grant, type Measure, type Plan, remove } from '../../plan'
import { grouped } from '../grouped'
import { candidatesOf } from './candidates'
import { keyOf } from './keyOf'
import { type PlanMoney, planMoney } from './money'
import { type StartOption, startOptions, type StartOptions } from './startOptions'
import type { MixWishes } from './wishes'

/** The plan as far as the mix leaves it as it is, and what may be added to it. */
export interface MixBase {
  /** Without the ideas that the mix replaces. */
  readonly plan: Plan
  /** With them. */
  readonly whole: Plan
  /** These ideas. */
  readonly replaced: readonly Grant[]
  /** Ideas for its measures that it leaves. */
  readonly kept: readonly Grant[]
  readonly measures: readonly Measure[]
  /** Every way in which each measure could begin, by measure. */
  readonly starts: ReadonlyMap<Id, StartOptions>
  readonly money: PlanMoney
}

/**
 * Grants that are asked for or decided stay. So do ideas that nobody can judge before more is known of their
 * programme, unless a wish is about them: the mix has nothing better to offer.
 */
export function mixBase(plan: Plan, wishes: MixWishes, today: Day): MixBase {
  const measures = measuresOf(plan, wishes)
  const ideas = ideasOf(plan, measures)
  const emptied = without(plan, ideas)
  const first = new Map(
    candidatesOf(emptied, measures, wishes, today).map((one) => [
      keyOf(one.measure.id, one.programme.id),
      one,
    ]),
  )
  const wished = new Set(wishes.choices.map(({ measureId, programmeId }) => keyOf(measureId, programmeId)))
  const replaced = ideas.filter(({ measureId, fundingProgrammeId: programmeId }) => {
    const key = keyOf(measureId, programmeId)
    const candidate = first.get(key)
    if (!candidate) return false
    const isWished = wished.has(key) || wishes.refusedProgrammeIds.includes(programmeId)
    return isWished || candidate.isFree || candidate.broken.length > 0
  })
  const base = without(plan, replaced)
  const isSame = replaced.length === ideas.length
  const money = planMoney(base)
  const planned = grouped(
    isSame ? first.values() : candidatesOf(base, measures, wishes, today),
    ({ measure }) => measure.id,
  )
  const startsOf = (measure: Measure) =>
    startOptions(
      base,
      {
        measure,
        months: 0,
        candidates: planned.get(measure.id) ?? [],
        money: money.of(measure.id),
        more: new Map(),
      },
      wishes,
      { today, years: money.years },
    )
  return {
    plan: base,
    whole: plan,
    replaced,
    kept: ideas.filter((grant) => !replaced.includes(grant)),
    measures,
    starts: new Map(measures.map((measure) => [measure.id, startsOf(measure)])),
    money,
  }
}

export function optionsOf({ starts }: MixBase): StartOption[] {
  return [...starts.values()].flatMap(({ options }) => options)
}

/** What the mix is about: neither dropped nor done, in the plan's order. */
function measuresOf(plan: Plan, { measureIds }: MixWishes): Measure[] {
  const wanted = measureIds && new Set(measureIds)
  return [...plan.measure.values()]
    .filter(({ id, phase }) => phase !== 'dropped' && phase !== 'done' && (!wanted || wanted.has(id)))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}

function ideasOf(plan: Plan, measures: readonly Measure[]): Grant[] {
  const ids = new Set(measures.map(({ id }) => id))
  return [...plan.grant.values()].filter(({ state, measureId }) => state === 'idea' && ids.has(measureId))
}

/** Removes grants with their tranches. */
export function removals(plan: Plan, grants: readonly Grant[]): Change[] {
  const tranches = grouped(plan.tranche.values(), ({ grantId }) => grantId)
  return grants.flatMap((grant) => [
    ...(tranches.get(grant.id) ?? []).map((tranche) => remove('tranche', tranche)),
    remove('grant', grant),
  ])
}

function without(plan: Plan, grants: readonly Grant[]): Plan {
  return applyChanges(plan, removals(plan, grants))
}
