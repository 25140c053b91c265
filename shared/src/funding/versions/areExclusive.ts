import type { FundingProgramme, Plan } from '../../plan'
import { areVersions } from './versionsOf'

/** Whether one of them must not be combined with the other, in whichever version its guideline named that one. */
export function areExclusive(plan: Plan, one: FundingProgramme, other: FundingProgramme): boolean {
  return names(plan, one, other) || names(plan, other, one)
}

function names(plan: Plan, { exclusionIds }: FundingProgramme, other: FundingProgramme): boolean {
  return exclusionIds.some((id) => areVersions(plan, id, other.id))
}
