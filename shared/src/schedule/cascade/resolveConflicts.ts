import type { DayNumber, Id } from '../../kernel'
import { type DaySpan, isBroken, NO_DAY, type Network } from '../network'
import { type Cascade, cascade } from './cascade'

/**
 * What has to move so that no link is broken any more, nothing begins before it may, and what has a fixed day lies on
 * it, as far as constraints, facts and manual items let it. Nothing is moved for a deadline or a last day: that would
 * be to pull it.
 */
export function resolveConflicts(network: Network, today: DayNumber): Cascade {
  const wishes = new Map<Id, DaySpan>()
  const wish = (item: number) => {
    if (network.isPinned[item]) return
    wishes.set(network.items[item]!.id, { start: network.start[item]!, end: network.end[item]! })
  }
  for (let link = 0; link < network.links.length; link++) {
    const [from, to] = [network.from[link]!, network.to[link]!]
    const predecessor = { start: network.start[from]!, end: network.end[from]! }
    if (isBroken(network, link, predecessor, { start: network.start[to]!, end: network.end[to]! })) wish(to)
  }
  for (let item = 0; item < network.items.length; item++) {
    const start = network.start[item]!
    const fixed = network.fixed[item]!
    if (start < network.notBefore[item]! || (fixed !== NO_DAY && fixed !== start && fixed >= today))
      wish(item)
  }
  return cascade(network, wishes, { policy: 'push', today })
}
