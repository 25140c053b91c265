import { limits } from '../limits'
import type { FundingCase } from '../fundingCase'
import { broken, type Finding, met, notApplicable, unknown } from '../verdict'

/** Whether the grant stays within its share of the eligible cost. */
export function rate(one: FundingCase): Finding<'rate'> {
  const { programme, amount, eligible } = one
  if (programme.kind === 'inKind') return notApplicable('inKind')
  if (programme.maxRate === null)
    return programme.kind === 'fixed' ? notApplicable('fixed') : unknown('unknown')
  const { sure, atMost } = limits(one).rate!
  const params = { rate: programme.maxRate, eligible: eligible.known, most: sure }
  if (amount === null) return eligible.open > 0 ? unknown('eligibleOpen', params) : met('upTo', params)
  if (amount <= sure) return met('within', { ...params, amount })
  return amount > atMost
    ? broken('over', { ...params, amount, most: atMost })
    : unknown('eligibleOpen', { ...params, amount })
}
