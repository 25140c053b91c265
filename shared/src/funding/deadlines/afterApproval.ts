import { addMonths, addYears, type Day } from '../../kernel'
import type { FundingDeadline } from './deadline'
import type { FundingCase } from './fundingCase'
import { knownDeadline, unknownDeadline } from './makeDeadline'

/** The end of the grant period; once it has passed there is nothing more to be done by then. */
export function grantPeriodEnd(one: FundingCase, today: Day): FundingDeadline[] {
  const { state, periodEnd } = one.grant
  if (state !== 'approved') return []
  const end = periodEnd ?? one.programme.grantPeriodEnd
  if (end === null) return [unknownDeadline(one, 'grantPeriodEnd', 'periodEnd')]
  return end < today ? [] : [knownDeadline(one, 'grantPeriodEnd', { due: end, own: periodEnd !== null })]
}

/** Verwendungsnachweis: the decision names the day, or the guideline how long after the grant period. */
export function proofOfUse(one: FundingCase): FundingDeadline[] {
  const { state, proofDue, periodEnd } = one.grant
  if (state !== 'approved') return []
  if (proofDue !== null) return [knownDeadline(one, 'proof', { due: proofDue, own: true })]
  const { proofMonths } = one.programme
  if (periodEnd === null) return [unknownDeadline(one, 'proof', 'periodEnd')]
  if (proofMonths === null) return [unknownDeadline(one, 'proof', 'proofMonths')]
  return [knownDeadline(one, 'proof', { due: addMonths(periodEnd, proofMonths), own: false })]
}

/** Zweckbindung: what was bought serves its purpose until then, also after everything has been settled. */
export function earmarking(one: FundingCase, today: Day): FundingDeadline[] {
  const { state, earmarkedUntil, periodEnd } = one.grant
  const { earmarkYears } = one.programme
  if (state !== 'approved' && state !== 'settled') return []
  if (earmarkedUntil === null && earmarkYears === 0) return []
  if (earmarkedUntil === null && earmarkYears === null)
    return [unknownDeadline(one, 'earmarking', 'earmarkYears')]
  const due = earmarkedUntil ?? (periodEnd && addYears(periodEnd, earmarkYears ?? 0))
  if (due === null) return [unknownDeadline(one, 'earmarking', 'periodEnd')]
  return due < today ? [] : [knownDeadline(one, 'earmarking', { due, own: earmarkedUntil !== null })]
}
