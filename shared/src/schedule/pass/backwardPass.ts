import type { DayNumber } from '../../kernel'
import { endAfter, latestStart, NO_DAY, type Network, startBefore } from '../network'
import type { Days } from './forwardPass'

/** No day is later. */
const NEVER: DayNumber = 2 ** 31 - 1

/**
 * Everything as late as successors, last days and deadlines let it. Successors that are pinned or fixed lie where
 * they are planned. What meets its bounds as planned is never said to have to be earlier.
 */
export function backwardPass(
  network: Network,
  { until = NEVER, ends = 'plan' }: { readonly until?: DayNumber; readonly ends?: 'plan' | 'each' },
): Days {
  const { order } = network
  const start = network.start.slice()
  const end = network.end.slice()
  const lastDay = Math.min(
    until,
    network.end.reduce((last, day) => Math.max(last, day), NO_DAY),
  )
  for (let place = order.length - 1; place >= 0; place--) {
    const item = order[place]!
    const limit = ends === 'each' && isEnd(network, item) ? Math.min(network.end[item]!, until) : lastDay
    const latest = latestOf(network, item, limit, start, end)
    if (latest === network.start[item]) continue
    start[item] = latest
    end[item] = endAfter(network, item, latest)
  }
  return { start, end }
}

function isEnd(network: Network, item: number): boolean {
  return network.firstOut[item] === network.firstOut[item + 1]
}

function latestOf(
  network: Network,
  item: number,
  limit: DayNumber,
  start: Int32Array,
  end: Int32Array,
): DayNumber {
  const { calendar } = network
  const [plannedStart, plannedEnd] = [network.start[item]!, network.end[item]!]
  const last = lastDayOf(network, item, limit)
  let latest = startBefore(network, item, calendar.previous(last))
  let holdsAsPlanned = plannedEnd <= last
  for (let at = network.firstOut[item]!; at < network.firstOut[item + 1]!; at++) {
    const link = network.outgoing[at]!
    const to = network.to[link]!
    const stays = network.isPinned[to] === 1 || network.fixed[to] !== NO_DAY
    const bound = latestStart(
      network,
      link,
      stays ? network.start[to]! : start[to]!,
      stays ? network.end[to]! : end[to]!,
    )
    latest = Math.min(latest, bound)
    holdsAsPlanned &&= bound >= plannedStart
  }
  // A span that was put on days that do not count may lie a little behind the last counted start.
  return holdsAsPlanned ? Math.max(latest, plannedStart) : latest
}

function lastDayOf(network: Network, item: number, limit: DayNumber): DayNumber {
  const [deadline, notAfter] = [network.deadline[item]!, network.notAfter[item]!]
  return Math.min(limit, deadline === NO_DAY ? NEVER : deadline, notAfter === NO_DAY ? NEVER : notAfter)
}
