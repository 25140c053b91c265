import { addDays, type Day } from '../../kernel'
import { measureSpan } from '../../plan'
import type { DeadlineParams, FundingDeadline } from './deadline'
import type { FundingCase } from './fundingCase'
import { knownDeadline, unknownDeadline } from './makeDeadline'

/**
 * Whoever begins before the decision can lose the grant: the application has to be made as long before the first
 * contract, or else the start, as a decision takes; once it is made, the decision has to be there by then. Neither
 * where the programme allows an early start or it was permitted in time.
 */
export function beforeStart(one: FundingCase, today: Day): FundingDeadline[] {
  const { state } = one.grant
  if (state !== 'idea' && state !== 'applied') return []
  const first = firstDay(one)
  if (mayStartEarly(one, first)) return []
  const kind = state === 'idea' ? 'start' : 'decision'
  if (first === null) return [unknownDeadline(one, kind, 'measureStart')]
  return [kind === 'start' ? applicationDue(one, first, today) : decisionDue(one, first)]
}

function applicationDue(one: FundingCase, first: Day, today: Day): FundingDeadline {
  const { decisionWeeks } = one.programme
  if (decisionWeeks === null)
    // However quickly it is decided: what has begun is overdue.
    return first < today
      ? knownDeadline(one, 'start', { due: first, own: true, params: { first } })
      : unknownDeadline(one, 'start', 'decisionWeeks', { params: { first } })
  const due = addDays(first, -7 * decisionWeeks)
  return knownDeadline(one, 'start', { due, own: false, params: { first, decisionWeeks } })
}

function decisionDue(one: FundingCase, first: Day): FundingDeadline {
  const params: DeadlineParams = { first, ...expectedDecision(one) }
  return knownDeadline(one, 'decision', { due: first, own: true, params })
}

function expectedDecision({ grant, programme }: FundingCase): DeadlineParams {
  const { decisionWeeks } = programme
  if (grant.appliedOn === null || decisionWeeks === null) return {}
  return { expected: addDays(grant.appliedOn, 7 * decisionWeeks), decisionWeeks }
}

function firstDay({ plan, measure }: FundingCase): Day | null {
  return measure.firstContractOn ?? measureSpan(plan, measure.id).start
}

function mayStartEarly({ grant, programme }: FundingCase, first: Day | null): boolean {
  const permittedOn = grant.earlyStartPermittedOn
  return (
    programme.earlyStart === 'allowed' || (permittedOn !== null && (first === null || permittedOn <= first))
  )
}
