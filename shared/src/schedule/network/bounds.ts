import type { DayNumber } from '../../kernel'
import type { Network } from './network'

/**
 * First day that a link leaves for the bound end of its successor, when the predecessor lies on these days: its
 * last day where the link binds the finish, else its first one; of a milestone its day.
 */
export function leastDay(
  network: Network,
  link: number,
  predecessorStart: DayNumber,
  predecessorEnd: DayNumber,
): DayNumber {
  const { calendar } = network
  const moment = calendar.add(
    bindingMoment(network, link, predecessorStart, predecessorEnd),
    network.lag[link]!,
  )
  return calendar.next(bindsLastDay(network, link) ? moment - 1 : moment)
}

/** Whether it is the last day of the successor that a link binds: milestones end on their day. */
export function bindsLastDay(network: Network, link: number): boolean {
  return network.bindsFinish[link] === 1 || network.isMilestone[network.to[link]!] === 1
}

/** First day on which the successor of a link may start, with its length, when the predecessor lies on these days. */
export function earliestStart(
  network: Network,
  link: number,
  predecessorStart: DayNumber,
  predecessorEnd: DayNumber,
): DayNumber {
  const least = leastDay(network, link, predecessorStart, predecessorEnd)
  return bindsLastDay(network, link) ? startBefore(network, network.to[link]!, least) : least
}

/** First day of an item that ends on a counted day. */
export function startBefore(network: Network, item: number, end: DayNumber): DayNumber {
  return network.isMilestone[item] ? end : network.calendar.startOf(end, network.length[item]!)
}

/** Last day of an item that starts on a counted day. */
export function endAfter(network: Network, item: number, start: DayNumber): DayNumber {
  return network.isMilestone[item] ? start : network.calendar.endOf(start, network.length[item]!)
}

/** Last day on which the predecessor of a link may start, with its length, when the successor lies on these days. */
export function latestStart(
  network: Network,
  link: number,
  successorStart: DayNumber,
  successorEnd: DayNumber,
): DayNumber {
  const { calendar, byFinish, isMilestone, length } = network
  const predecessor = network.from[link]!
  const moment = calendar.subtract(
    boundMoment(network, link, successorStart, successorEnd),
    network.lag[link]!,
  )
  if (isMilestone[predecessor]) return calendar.previous(moment - 1)
  if (!byFinish[link]) return calendar.previous(moment)
  return calendar.startOf(calendar.previous(moment - 1), length[predecessor]!)
}

/** Counted days that a link leaves between the two ends that it joins, as planned; negative when it is broken. */
export function linkSlack(network: Network, link: number): number {
  const [from, to] = [network.from[link]!, network.to[link]!]
  const least = leastDay(network, link, network.start[from]!, network.end[from]!)
  const bound = bindsLastDay(network, link) ? network.end[to]! : network.start[to]!
  const { calendar } = network
  return bound >= least ? calendar.count(least, bound - 1) : -calendar.count(bound, least - 1)
}

/** Whether a link asks for more than these days leave. */
export function isBroken(
  network: Network,
  link: number,
  predecessor: { readonly start: DayNumber; readonly end: DayNumber },
  successor: { readonly start: DayNumber; readonly end: DayNumber },
): boolean {
  const least = network.calendar.add(
    bindingMoment(network, link, predecessor.start, predecessor.end),
    network.lag[link]!,
  )
  return boundMoment(network, link, successor.start, successor.end) < least
}

function bindingMoment(network: Network, link: number, start: DayNumber, end: DayNumber): DayNumber {
  return network.byFinish[link] || network.isMilestone[network.from[link]!] ? end + 1 : start
}

function boundMoment(network: Network, link: number, start: DayNumber, end: DayNumber): DayNumber {
  return network.bindsFinish[link] || network.isMilestone[network.to[link]!] ? end + 1 : start
}
