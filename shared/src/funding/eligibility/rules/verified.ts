import type { FundingCase } from '../fundingCase'
import { type Finding, met, notApplicable, unknown } from '../verdict'

/** Whether somebody has compared the programme with its guideline. A decision settles it. */
export function verified({ programme, grant }: FundingCase): Finding<'verified'> {
  if (grant?.state === 'approved' || grant?.state === 'settled') return notApplicable('decided')
  if (programme.verifiedOn === null) return unknown(programme.example ? 'example' : 'unverified')
  return met('verified', { day: programme.verifiedOn, by: programme.verifiedBy ?? '' })
}
