import type { DayNumber, Id } from '../../kernel'
import { type DaySpan, isBroken, type Network } from '../network'
import { type Cascade, cascade } from './cascade'

/** What has to move so that no link is broken any more, as far as constraints, facts and manual items let it. */
export function resolveConflicts(network: Network, today: DayNumber): Cascade {
  const wishes = new Map<Id, DaySpan>()
  for (let link = 0; link < network.links.length; link++) {
    const [from, to] = [network.from[link]!, network.to[link]!]
    const own = { start: network.start[to]!, end: network.end[to]! }
    if (
      isBroken(network, link, { start: network.start[from]!, end: network.end[from]! }, own) &&
      !network.isPinned[to]
    )
      wishes.set(network.items[to]!.id, own)
  }
  return cascade(network, wishes, { policy: 'push', today })
}
