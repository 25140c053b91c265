import type { FundingCase } from '../fundingCase'
import { broken, type Finding, met, notApplicable, unknown } from '../verdict'

/** Whether the grant stays within the highest amount. */
export function cap({ programme, amount }: FundingCase): Finding<'cap'> {
  if (programme.kind === 'inKind') return notApplicable('inKind')
  const most = programme.capCents
  if (most === null) return unknown('unknown')
  if (amount === null) return met('upTo', { most })
  return amount <= most ? met('within', { most, amount }) : broken('over', { most, amount })
}
