import { sumCents } from '../../../kernel'
import type { FundingCase } from '../fundingCase'
import { broken, type Finding, met, notApplicable, unknown } from '../verdict'

/** Whether all grants together, and a loan beside them, stay within the eligible cost of the programme's period. */
export function total({ programme, amountInPeriod, eligible, others }: FundingCase): Finding<'total'> {
  if (programme.kind === 'inKind') return notApplicable('inKind')
  const granted = sumCents([amountInPeriod, ...others.map((other) => other.amount)])
  const params = { granted, eligible: eligible.known }
  if (granted === 0 && eligible.known === 0 && eligible.open > 0) return unknown('eligibleOpen', params)
  if (granted <= eligible.known) return met('within', params)
  return granted > eligible.known + eligible.open ? broken('over', params) : unknown('eligibleOpen', params)
}
