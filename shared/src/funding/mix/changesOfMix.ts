import { type Id, newId } from '../../kernel'
import {
  type Change,
  create,
  type Grant,
  grantDefaults,
  measureSpan,
  type Plan,
  remove,
  trancheDefaults,
  update,
} from '../../plan'
import { grouped } from '../grouped'
import { shiftMeasures } from '../shifting'
import { keyOf } from './keyOf'
import { removals } from './mixBase'
import type { FundingMix, MixGrant } from './readMix'

export interface ChangesOfMix {
  /** Only for these measures; else for all. */
  readonly only?: ReadonlySet<Id>
  /** What a new grant is to remember, such as when to apply. */
  readonly noteOf?: (grant: MixGrant) => string
}

/**
 * What leads from the plan to the mix: measures that begin later, and ideas that come, change and go. Whatever is asked
 * for or decided stays. Commitment authorisations cannot be broken by it: only committed cost asks for them, a grant
 * commits nothing, and a measure with committed cost begins as planned.
 */
export function changesOfMix(plan: Plan, mix: FundingMix, { only, noteOf }: ChangesOfMix = {}): Change[] {
  const counts = (measureId: Id) => !only || only.has(measureId)
  const replaced = mix.replacedGrantIds
    .flatMap((id) => plan.grant.get(id) ?? [])
    .filter(({ measureId, state }) => counts(measureId) && state === 'idea')
  // Also what was taken over before: it is an idea like any other.
  const ideas = [...plan.grant.values()].filter(({ state }) => state === 'idea')
  const known = new Map(ideas.map((grant) => [keyOf(grant.measureId, grant.fundingProgrammeId), grant]))
  const changes: Change[] = []
  const kept = new Set<Id>()
  for (const wanted of mix.grants) {
    if (!counts(wanted.measureId)) continue
    const grant = known.get(keyOf(wanted.measureId, wanted.programmeId))
    if (grant) kept.add(grant.id)
    changes.push(...(grant ? trancheChanges(plan, grant, wanted) : creations(wanted, noteOf?.(wanted) ?? '')))
  }
  return [
    ...startChanges(plan, mix, counts),
    ...changes,
    ...removals(
      plan,
      replaced.filter(({ id }) => !kept.has(id)),
    ),
  ]
}

/** Nothing for a measure that begins on another day by now, such as where this was taken over already. */
function startChanges(plan: Plan, { starts, today }: FundingMix, counts: (measureId: Id) => boolean) {
  const later = starts.filter(
    ({ measureId, from }) => counts(measureId) && measureSpan(plan, measureId).start === from,
  )
  return shiftMeasures(plan, new Map(later.map(({ measureId, months }) => [measureId, months])), today)
    .changes
}

function creations(wanted: MixGrant, note: string): Change[] {
  const { measureId, programmeId: fundingProgrammeId, byYear } = wanted
  const grant: Grant = { ...grantDefaults, id: newId(), measureId, fundingProgrammeId, note }
  return [
    create('grant', grant),
    ...[...byYear].map(([year, plannedCents]) =>
      create('tranche', { ...trancheDefaults, id: newId(), grantId: grant.id, year, plannedCents }),
    ),
  ]
}

function trancheChanges(plan: Plan, { id: grantId }: Grant, { byYear }: MixGrant): Change[] {
  const own = new Map(
    (grouped(plan.tranche.values(), (tranche) => tranche.grantId).get(grantId) ?? []).map((one) => [
      one.year,
      one,
    ]),
  )
  const written = [...byYear].map(([year, plannedCents]) => {
    const tranche = own.get(year)
    return tranche
      ? update('tranche', tranche, { plannedCents })
      : create('tranche', { ...trancheDefaults, id: newId(), grantId, year, plannedCents })
  })
  const gone = [...own.values()].filter(({ year }) => !byYear.has(year))
  return [
    ...written.filter((change) => change !== undefined),
    ...gone.map((tranche) => remove('tranche', tranche)),
  ]
}
