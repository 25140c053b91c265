import type { Id } from '../kernel'

/** Joins two scheduled items, whatever they are. */
export interface Link {
  readonly predecessorId: Id
  readonly successorId: Id
}

/** A cycle that runs through the given item, as its items in order with the first repeated at the end. */
export function findCycle(links: readonly Link[], through: Id): Id[] | undefined {
  const successors = new Map<Id, Id[]>()
  for (const { predecessorId, successorId } of links) {
    const list = successors.get(predecessorId)
    if (list) list.push(successorId)
    else successors.set(predecessorId, [successorId])
  }
  // An explicit stack: a chain may be longer than the call stack.
  const cameFrom = new Map<Id, Id>()
  const open = [through]
  while (open.length > 0) {
    const current = open.pop()!
    for (const next of successors.get(current) ?? []) {
      if (next === through) return pathBack(cameFrom, through, current)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, current)
      open.push(next)
    }
  }
  return undefined
}

function pathBack(cameFrom: ReadonlyMap<Id, Id>, start: Id, last: Id): Id[] {
  const path = [start]
  for (let current = last; current !== start; current = cameFrom.get(current)!) path.push(current)
  return [...path, start].reverse()
}
