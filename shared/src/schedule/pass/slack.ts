import type { DayNumber } from '../../kernel'
import { latestStart, type Network } from '../network'

export function totalSlackOf(network: Network, latest: Int32Array): Int32Array {
  return latest.map((start, item) => daysFrom(network, network.start[item]!, start))
}

/** An item without successors has all of its slack free. */
export function freeSlackOf(network: Network, totalSlack: Int32Array): Int32Array {
  return totalSlack.map((total, item) => {
    let free = total
    for (let at = network.firstOut[item]!; at < network.firstOut[item + 1]!; at++) {
      const link = network.outgoing[at]!
      const to = network.to[link]!
      const latest = latestStart(network, link, network.start[to]!, network.end[to]!)
      free = Math.min(free, daysFrom(network, network.start[item]!, latest))
    }
    return free
  })
}

/** Counted days by which a start moves. */
function daysFrom({ calendar }: Network, from: DayNumber, to: DayNumber): number {
  return to >= from ? calendar.count(from, to - 1) : -calendar.count(to, from - 1)
}
