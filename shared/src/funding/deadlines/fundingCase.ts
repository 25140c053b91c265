import type { Id } from '../../kernel'
import type { FundingProgramme, Grant, Measure, Plan, Tranche } from '../../plan'

/** An application with everything that its deadlines depend on. */
export interface FundingCase {
  readonly plan: Plan
  readonly grant: Grant
  readonly programme: FundingProgramme
  readonly measure: Measure
  readonly tranches: readonly Tranche[]
}

/** Every application of the plan whose measure and programme are there. */
export function fundingCases(plan: Plan): FundingCase[] {
  const tranches = new Map<Id, Tranche[]>()
  for (const tranche of plan.tranche.values()) {
    const known = tranches.get(tranche.grantId)
    if (known) known.push(tranche)
    else tranches.set(tranche.grantId, [tranche])
  }
  return [...plan.grant.values()].flatMap((grant) => {
    const programme = plan.fundingProgramme.get(grant.fundingProgrammeId)
    const measure = plan.measure.get(grant.measureId)
    if (!programme || !measure) return []
    return [{ plan, grant, programme, measure, tranches: tranches.get(grant.id) ?? [] }]
  })
}
