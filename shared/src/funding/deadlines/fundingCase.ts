import type { FundingProgramme, Grant, Measure, Plan, Tranche } from '../../plan'
import { tranchesOf } from '../eligibility'

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
  return [...plan.grant.values()].flatMap((grant) => {
    const programme = plan.fundingProgramme.get(grant.fundingProgrammeId)
    const measure = plan.measure.get(grant.measureId)
    if (!programme || !measure) return []
    return [{ plan, grant, programme, measure, tranches: tranchesOf(plan, grant.id) }]
  })
}
