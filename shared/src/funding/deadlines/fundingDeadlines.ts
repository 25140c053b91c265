import type { Day } from '../../kernel'
import type { Plan } from '../../plan'
import { earmarking, grantPeriodEnd, proofOfUse } from './afterApproval'
import { applicationWindow } from './applicationWindow'
import { beforeStart } from './beforeStart'
import type { FundingDeadline } from './deadline'
import { drawdowns } from './drawdowns'
import { type FundingCase, fundingCases } from './fundingCase'

/**
 * What the applications of a plan have to be done by, the earliest first, so that what is overdue comes before all
 * else; what is unknown comes last.
 */
export function fundingDeadlines(plan: Plan, today: Day): FundingDeadline[] {
  return fundingCases(plan)
    .flatMap((one) => deadlinesOf(one, today))
    .sort(byDue)
}

function deadlinesOf(one: FundingCase, today: Day): FundingDeadline[] {
  const { phase } = one.measure
  // Nobody applies any more for what is over.
  const before =
    phase === 'done' || phase === 'dropped'
      ? []
      : [...applicationWindow(one, today), ...beforeStart(one, today)]
  return [
    ...before,
    ...drawdowns(one),
    ...grantPeriodEnd(one, today),
    ...proofOfUse(one),
    ...earmarking(one, today),
  ]
}

/** After every day that there is. */
const UNKNOWN = '9999'

function byDue(a: FundingDeadline, b: FundingDeadline): number {
  return compare(a.due ?? UNKNOWN, b.due ?? UNKNOWN) || compare(a.key, b.key)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
