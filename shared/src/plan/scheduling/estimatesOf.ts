import { toDayNumber } from '../../kernel'
import { countedDays, type DayCalendar, type Estimate, type Network, uncertainItems } from '../../schedule'
import type { Milestone } from '../entities'
import type { Plan } from '../plan'
import { networkOf } from './networkOf'

/** What the plan says of how certain its steps are; of a milestone with one day alone, the other is the planned one. */
export function estimatesOf(plan: Plan): Estimate[] {
  const { calendar } = networkOf(plan)
  const estimates: Estimate[] = []
  for (const { id, optimisticDays, pessimisticDays } of plan.workPackage.values())
    if (optimisticDays !== null && pessimisticDays !== null)
      estimates.push({ id, optimistic: optimisticDays, pessimistic: pessimisticDays })
  for (const milestone of plan.milestone.values())
    if (milestone.optimistic !== null || milestone.pessimistic !== null)
      estimates.push(differenceOf(milestone, calendar))
  return estimates
}

function differenceOf({ id, planned, optimistic, pessimistic }: Milestone, calendar: DayCalendar): Estimate {
  const from = toDayNumber(planned)
  const [earliest, latest] = [optimistic ?? planned, pessimistic ?? planned].map((day) =>
    countedDays(calendar, from, toDayNumber(day)),
  )
  return { id, optimistic: earliest!, pessimistic: Math.max(earliest!, latest!) }
}

const known = new WeakMap<Network, Uint8Array>()

/** An entry for each item of the plan's network: 1 where its end is uncertain. Made once for a plan. */
export function uncertainStepsOf(plan: Plan): Uint8Array {
  const network = networkOf(plan)
  let uncertain = known.get(network)
  if (!uncertain) known.set(network, (uncertain = uncertainItems(network, estimatesOf(plan))))
  return uncertain
}
