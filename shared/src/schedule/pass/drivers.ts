import type { Id } from '../../kernel'
import { bindsLastDay, leastDay, startBefore, type Network } from '../network'

/** The links that hold an item where it is planned: were they not there, it could begin earlier. */
export function driversOf(network: Network, id: Id): Id[] {
  const item = network.indexOf.get(id)
  if (item === undefined) return []
  const drivers: Id[] = []
  for (let at = network.firstIn[item]!; at < network.firstIn[item + 1]!; at++) {
    const link = network.incoming[at]!
    const from = network.from[link]!
    const day = leastDay(network, link, network.start[from]!, network.end[from]!)
    const start = bindsLastDay(network, link) ? startBefore(network, item, day) : day
    if (start >= network.start[item]!) drivers.push(network.links[link]!.id)
  }
  return drivers
}

/** Whether a link joins two critical items with nothing in between: a step of the critical path. */
export function isCriticalLink(network: Network, isCritical: Uint8Array, link: number): boolean {
  const [from, to] = [network.from[link]!, network.to[link]!]
  if (!isCritical[from] || !isCritical[to]) return false
  const day = leastDay(network, link, network.start[from]!, network.end[from]!)
  return (bindsLastDay(network, link) ? startBefore(network, to, day) : day) >= network.start[to]!
}
