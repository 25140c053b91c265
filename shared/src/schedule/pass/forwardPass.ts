import type { DayNumber } from '../../kernel'
import { bindsLastDay, endAfter, leastDay, NO_DAY, type Network, startBefore } from '../network'

export interface Days {
  readonly start: Int32Array
  /** Inclusive. */
  readonly end: Int32Array
}

/** Everything as soon as links and constraints let it; what is pinned or fixed lies where it is planned. */
export function forwardPass(
  network: Network,
  { from, today }: { readonly from: DayNumber; readonly today: DayNumber },
): Days {
  const { order, isPinned, fixed, calendar } = network
  const start = network.start.slice()
  const end = network.end.slice()
  const floor = Math.max(from, today)
  for (const item of order) {
    if (isPinned[item]) continue
    const least =
      fixed[item] === NO_DAY ? calendar.next(leastStart(network, item, start, end, floor)) : fixed[item]!
    start[item] = least
    end[item] = endAfter(network, item, least)
  }
  return { start, end }
}

function leastStart(
  network: Network,
  item: number,
  start: Int32Array,
  end: Int32Array,
  floor: DayNumber,
): DayNumber {
  let least = Math.max(floor, network.notBefore[item]!)
  for (let at = network.firstIn[item]!; at < network.firstIn[item + 1]!; at++) {
    const link = network.incoming[at]!
    const from = network.from[link]!
    const day = leastDay(network, link, start[from]!, end[from]!)
    least = Math.max(least, bindsLastDay(network, link) ? startBefore(network, item, day) : day)
  }
  return least
}
