import { countedDays } from '../calendar'
import { latestStart, type Network } from '../network'

export function totalSlackOf(network: Network, latest: Int32Array): Int32Array {
  return latest.map((start, item) => countedDays(network.calendar, network.start[item]!, start))
}

/** An item without successors has all of its slack free. */
export function freeSlackOf(network: Network, totalSlack: Int32Array): Int32Array {
  return totalSlack.map((total, item) => {
    let free = total
    for (let at = network.firstOut[item]!; at < network.firstOut[item + 1]!; at++) {
      const link = network.outgoing[at]!
      const to = network.to[link]!
      const latest = latestStart(network, link, network.start[to]!, network.end[to]!)
      free = Math.min(free, countedDays(network.calendar, network.start[item]!, latest))
    }
    return free
  })
}
