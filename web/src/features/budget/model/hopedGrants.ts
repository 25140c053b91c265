import { isHoped } from '@fahrplan/shared/funding'
import type { BasisPoints, Cents, Id } from '@fahrplan/shared/kernel'
import type { FundingProgramme, Measure, Plan, Tranche } from '@fahrplan/shared/plan'
import { belongsTo } from './selection'

export interface HopedGrant {
  readonly id: Id
  readonly measure: Measure
  readonly programme: FundingProgramme
  readonly state: 'idea' | 'applied'
  readonly probability: BasisPoints | null
  readonly years: readonly number[]
  readonly planned: Cents
}

/** Grants that nobody has approved yet, with what they would bring in these years; applications first. */
export function hopedGrants(plan: Plan, years: readonly number[], pointId: Id | null): HopedGrant[] {
  const tranches = tranchesByGrant(plan)
  const belongs = belongsTo(pointId)
  const found: HopedGrant[] = []
  for (const { id, measureId, fundingProgrammeId, state, probability } of plan.grant.values()) {
    const measure = plan.measure.get(measureId)
    const programme = plan.fundingProgramme.get(fundingProgrammeId)
    if (!measure || !programme || measure.phase === 'dropped' || programme.kind === 'inKind') continue
    if (!isHoped({ state }) || !belongs(measure)) continue
    const parts = (tranches.get(id) ?? []).filter(({ year }) => years.includes(year))
    found.push({
      id,
      measure,
      programme,
      state: state === 'applied' ? 'applied' : 'idea',
      probability,
      years: parts.map(({ year }) => year).sort((a, b) => a - b),
      planned: parts.reduce((sum, { plannedCents }) => sum + plannedCents, 0),
    })
  }
  return found.sort((a, b) => a.state.localeCompare(b.state) || b.planned - a.planned)
}

function tranchesByGrant(plan: Plan): ReadonlyMap<Id, readonly Tranche[]> {
  const found = new Map<Id, Tranche[]>()
  for (const tranche of plan.tranche.values()) {
    const known = found.get(tranche.grantId)
    if (known) known.push(tranche)
    else found.set(tranche.grantId, [tranche])
  }
  return found
}
