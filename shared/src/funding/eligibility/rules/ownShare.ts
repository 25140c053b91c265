import { type Cents, sumCents } from '../../../kernel'
import type { FundingCase } from '../fundingCase'
import { givesMoney } from '../fundingCase'
import { leastOwn } from '../limits'
import { broken, type Finding, met, notApplicable, unknown } from '../verdict'

/** Whether enough of the eligible cost is left to the city's own money. */
export function ownShare({ programme, amountInPeriod, eligible, others }: FundingCase): Finding<'ownShare'> {
  if (!givesMoney(programme)) return notApplicable(programme.kind === 'loan' ? 'loan' : 'inKind')
  const share = programme.minimumOwnShare
  if (share === null) return unknown('unknown')
  if (share === 0) return met('none')
  const granted = sumCents([amountInPeriod, ...others.map((other) => other.amount)])
  const own = (whole: Cents) => whole - granted
  const params = { share, least: leastOwn(eligible.known, share), own: Math.max(0, own(eligible.known)) }
  if (own(eligible.known) >= params.least && eligible.open === 0) return met('left', params)
  const whole = eligible.known + eligible.open
  return own(whole) < leastOwn(whole, share) ? broken('under', params) : unknown('eligibleOpen', params)
}
