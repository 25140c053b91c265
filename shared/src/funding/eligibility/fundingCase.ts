import { type Cents, type Day, type Id, sumCents } from '../../kernel'
import type { FundingProgramme, Grant, Measure, Plan, Tranche } from '../../plan'
import { grantsOf, tranchesOf } from './rowsOf'
import { type EligibleCost, eligibleCost, type GrantPeriod, touchesYear } from './eligibleCost'

/** A measure before a programme: with a grant as it stands, without one as it could be applied for. */
export interface FundingCase {
  readonly plan: Plan
  readonly today: Day
  readonly measure: Measure
  readonly programme: FundingProgramme
  readonly grant: Grant | undefined
  readonly tranches: readonly Tranche[]
  /** What the grant is to give over all years; null without one, or while none of its years has an amount. */
  readonly amount: Cents | null
  /** What of it comes in the years of the period: as much as can pay what the programme counts. */
  readonly amountInPeriod: Cents
  /** Of the grant where it says so, else of the programme. */
  readonly period: GrantPeriod
  readonly eligible: EligibleCost
  /** Money of other programmes for the same measure, as far as it is still pursued or paid. */
  readonly others: readonly OtherGrant[]
  /** Other programmes that are only noted: who asks what else is possible may still give them up. */
  readonly ideas: readonly OtherGrant[]
}

export interface OtherGrant {
  readonly grant: Grant
  readonly programme: FundingProgramme
  /** In the years of the case's period: money of other years pays for something else. */
  readonly amount: Cents
}

/** Undefined where the plan does not hold both of them. */
export function caseOf(
  plan: Plan,
  { measureId, programmeId, grant }: { measureId: Id; programmeId: Id; grant?: Grant | undefined },
  today: Day,
): FundingCase | undefined {
  const measure = plan.measure.get(measureId)
  const programme = plan.fundingProgramme.get(programmeId)
  if (!measure || !programme) return undefined
  const tranches = grant ? tranchesOf(plan, grant.id) : []
  const period = {
    start: grant?.periodStart ?? programme.grantPeriodStart,
    end: grant?.periodEnd ?? programme.grantPeriodEnd,
  }
  const amount = grant ? amountOf(grant, tranches) : 0
  const all = othersOf(plan, measureId, grant?.id, period)
  const isGivenUp = (other: OtherGrant) => grant === undefined && other.grant.state === 'idea'
  return {
    plan,
    today,
    measure,
    programme,
    grant,
    tranches,
    amount: amount > 0 ? amount : null,
    amountInPeriod: grant ? amountWithin(period, grant, tranches) : 0,
    period,
    eligible: eligibleCost(plan, measureId, programme, period),
    others: all.filter((other) => !isGivenUp(other)),
    ideas: all.filter(isGivenUp),
  }
}

/** Granted money once it is decided, asked-for money before. */
export function amountOf({ state }: Pick<Grant, 'state'>, tranches: Iterable<Tranche>): Cents {
  const isDecided = state === 'approved' || state === 'settled'
  return sumCents(
    [...tranches].map(({ approvedCents, plannedCents }) => (isDecided ? approvedCents : plannedCents)),
  )
}

function amountWithin(period: GrantPeriod, grant: Grant, tranches: readonly Tranche[]): Cents {
  return amountOf(
    grant,
    tranches.filter(({ year }) => touchesYear(period, year)),
  )
}

/** Neither rejected nor withdrawn. */
export function isAlive({ state }: Pick<Grant, 'state'>): boolean {
  return state !== 'rejected' && state !== 'withdrawn'
}

/** A loan is paid back and a benefit in kind pays no bill: neither is a grant of money. */
export function givesMoney({ kind }: Pick<FundingProgramme, 'kind'>): boolean {
  return kind !== 'loan' && kind !== 'inKind'
}

function othersOf(plan: Plan, measureId: Id, grantId: Id | undefined, period: GrantPeriod): OtherGrant[] {
  const found: OtherGrant[] = []
  for (const grant of grantsOf(plan, measureId)) {
    if (grant.id === grantId || !isAlive(grant)) continue
    const programme = plan.fundingProgramme.get(grant.fundingProgrammeId)
    if (programme && givesMoney(programme))
      found.push({ grant, programme, amount: amountWithin(period, grant, tranchesOf(plan, grant.id)) })
  }
  return found
}
