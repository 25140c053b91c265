import type { Id } from '../../kernel'
import type { DaySpan } from './items'
import type { Network } from './network'

/** The network with some items on other days; what else they are stays. Costs a copy of the days, whatever it moves. */
export function moveInNetwork(network: Network, spans: ReadonlyMap<Id, DaySpan>): Network {
  const start = network.start.slice()
  const end = network.end.slice()
  const length = network.length.slice()
  for (const [id, span] of spans) {
    const item = network.indexOf.get(id)
    if (item === undefined) continue
    start[item] = span.start
    end[item] = span.end
    if (!network.isMilestone[item]) length[item] = Math.max(1, network.calendar.count(span.start, span.end))
  }
  return { ...network, start, end, length }
}
