import { type Day, type Id, toDay, toDayNumber } from '../../kernel'
import { driversOf, linkSlack, NO_DAY, type Network } from '../../schedule'
import { type Plan, strategyOf } from '../plan'
import { networkOf } from './networkOf'

/** What holds a step on its days: without any of them it could begin earlier. */
export type Holder =
  /** It is reached or finished, or its measure is. */
  | { readonly kind: 'fact' }
  /** It has begun: its first day is over. */
  | { readonly kind: 'begun' }
  /** It stays where it was put. */
  | { readonly kind: 'manual' }
  | { readonly kind: 'fixed' | 'notBefore'; readonly day: Day }
  /** It waits for another step; `isBroken`: it should, and lies too early. */
  | { readonly kind: 'link'; readonly linkId: Id; readonly stepId: Id; readonly isBroken: boolean }
  /** Nothing begins before today, or before the strategy does. */
  | { readonly kind: 'today' | 'strategyStart'; readonly day: Day }

/** The firmest first; none where nothing but the plan itself says that it lies there. */
export function holdersOf(plan: Plan, id: Id, today: Day): Holder[] {
  const network = networkOf(plan)
  const item = network.indexOf.get(id)
  if (item === undefined) return []
  if (network.isFact[item]) return [{ kind: 'fact' }]
  return [
    ...handHolders(plan, id),
    ...constraintHolders(network, item),
    ...linkHolders(network, id),
    ...edgeHolders(network, item, strategyOf(plan).start, today),
  ]
}

function handHolders(plan: Plan, id: Id): Holder[] {
  const workPackage = plan.workPackage.get(id)
  if (workPackage && workPackage.progress > 0) return [{ kind: 'begun' }]
  const step = workPackage ?? plan.milestone.get(id)
  return step?.scheduling === 'manual' ? [{ kind: 'manual' }] : []
}

function constraintHolders({ fixed, notBefore, start, calendar }: Network, item: number): Holder[] {
  const [settled, first, begins] = [fixed[item]!, notBefore[item]!, start[item]!]
  if (settled !== NO_DAY && settled === begins) return [{ kind: 'fixed', day: toDay(settled) }]
  if (first !== NO_DAY && calendar.next(first) >= begins) return [{ kind: 'notBefore', day: toDay(first) }]
  return []
}

function linkHolders(network: Network, id: Id): Holder[] {
  return driversOf(network, id).map((linkId) => {
    const link = network.linkIndexOf.get(linkId)!
    return {
      kind: 'link',
      linkId,
      stepId: network.items[network.from[link]!]!.id,
      isBroken: linkSlack(network, link) < 0,
    }
  })
}

function edgeHolders({ start, calendar }: Network, item: number, from: Day, today: Day): Holder[] {
  const begins = start[item]!
  const isFirstFrom = (day: Day) => begins === calendar.next(toDayNumber(day))
  if (isFirstFrom(today)) return [{ kind: 'today', day: today }]
  return isFirstFrom(from) ? [{ kind: 'strategyStart', day: from }] : []
}
