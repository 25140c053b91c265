import type { Id } from '../kernel'
import type { Link } from './findCycle'

/**
 * The links on a cycle or behind one: those that are left when every item that waits for nothing is taken
 * out, again and again. One pass over all links, and nothing is left of a plan that is right.
 */
export function tangledLinks(links: readonly Link[]): Link[] {
  const successors = new Map<Id, Id[]>()
  const waitingFor = new Map<Id, number>()
  for (const { predecessorId, successorId } of links) {
    const list = successors.get(predecessorId)
    if (list) list.push(successorId)
    else successors.set(predecessorId, [successorId])
    waitingFor.set(successorId, (waitingFor.get(successorId) ?? 0) + 1)
  }
  const free = [...successors.keys()].filter((id) => !waitingFor.has(id))
  while (free.length > 0)
    for (const next of successors.get(free.pop()!) ?? []) {
      const left = waitingFor.get(next)! - 1
      waitingFor.set(next, left)
      if (left === 0) free.push(next)
    }
  return links.filter(({ predecessorId }) => (waitingFor.get(predecessorId) ?? 0) > 0)
}
