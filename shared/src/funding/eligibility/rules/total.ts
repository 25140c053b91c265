import { sumCents } from '../../../kernel'
import type { FundingCase } from '../fundingCase'
import { givesMoney } from '../fundingCase'
import { broken, type Finding, met, notApplicable, unknown } from '../verdict'

/** Whether all grants together stay within the eligible cost. */
export function total({ programme, amount, eligible, others }: FundingCase): Finding<'total'> {
  if (!givesMoney(programme)) return notApplicable(programme.kind === 'loan' ? 'loan' : 'inKind')
  const granted = sumCents([amount ?? 0, ...others.map((other) => other.amount)])
  const params = { granted, eligible: eligible.known }
  if (granted <= eligible.known) return met('within', params)
  return granted > eligible.known + eligible.open ? broken('over', params) : unknown('eligibleOpen', params)
}
