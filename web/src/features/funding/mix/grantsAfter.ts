import { compareMix, type FundingMix, type MixYear } from '@fahrplan/shared/funding'
import { type Cents, sumCents } from '@fahrplan/shared/kernel'
import type { Plan } from '@fahrplan/shared/plan'

/** All grants of the mix's measures in the budget years, those that stay too: what the totals show. */
export function grantsAfter(plan: Plan, mix: FundingMix): Cents {
  return grantsIn(compareMix(plan, mix).after)
}

export function grantsIn(years: readonly MixYear[]): Cents {
  return sumCents(years.map(({ grants }) => grants))
}
