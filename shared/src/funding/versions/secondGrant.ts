import { type Grant, isPursued, type Plan, type Violation } from '../../plan'
import { areVersions } from './versionsOf'

/**
 * What is wrong with a grant that a measure has under way already under the same programme, in whichever version: one
 * does not apply for the same thing twice. What was rejected, withdrawn or settled is over, and something new may
 * follow. The plan may hold the grant already, or not yet.
 */
export function secondGrant(plan: Plan, grant: Grant): Violation | undefined {
  const { id, measureId, fundingProgrammeId } = grant
  const isFirst = ![...plan.grant.values()].some(
    (other) =>
      other.id !== id &&
      other.measureId === measureId &&
      isPursued(other) &&
      areVersions(plan, other.fundingProgrammeId, fundingProgrammeId),
  )
  if (isFirst || !isPursued(grant)) return undefined
  return {
    rule: 'secondGrant',
    entity: 'grant',
    id,
    field: 'fundingProgrammeId',
    message: 'the measure has a grant of this programme under way already',
    params: {
      measure: plan.measure.get(measureId)?.key ?? '',
      programme: plan.fundingProgramme.get(fundingProgrammeId)?.name ?? '',
    },
  }
}
