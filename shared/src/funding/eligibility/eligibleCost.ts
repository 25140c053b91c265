import { type Cents, type Day, type Id, yearOf } from '../../kernel'
import type { FundingProgramme, Plan } from '../../plan'
import { costItemsOf } from './rowsOf'

/** What a programme may count of a measure's planned cost. */
export interface EligibleCost {
  /** Of which the eligible part is entered. */
  readonly known: Cents
  /** Planned cost whose eligible part nobody has entered: at most this comes on top. */
  readonly open: Cents
}

/** Days, both inclusive; a side that is not known is open. */
export interface GrantPeriod {
  readonly start: Day | null
  readonly end: Day | null
}

/** Cost of kinds that the programme does not fund, and of years outside the grant period, does not count. */
export function eligibleCost(
  plan: Plan,
  measureId: Id,
  programme: Pick<FundingProgramme, 'eligibleCategories' | 'grantPeriodStart' | 'grantPeriodEnd'>,
  period: GrantPeriod = { start: programme.grantPeriodStart, end: programme.grantPeriodEnd },
): EligibleCost {
  let [known, open] = [0, 0]
  for (const item of costItemsOf(plan, measureId)) {
    if (!touchesYear(period, item.year)) continue
    if (programme.eligibleCategories && !programme.eligibleCategories.includes(item.category)) continue
    if (item.eligibleCents === null) open += item.plannedCents
    else known += Math.min(item.eligibleCents, item.plannedCents)
  }
  return { known, open }
}

export function touchesYear({ start, end }: GrantPeriod, year: number): boolean {
  return (start === null || yearOf(start) <= year) && (end === null || year <= yearOf(end))
}
