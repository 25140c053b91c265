import type { Id } from '../kernel'
import type { LinksThen } from './linksThen'
import type { Moved } from './movesOf'

/**
 * What a move followed from: of the predecessors that the same commit moved in the same direction, one after the other
 * up the links, the one that waited for no other of them. None where the move began with the milestone itself.
 */
export function leaderOf(id: Id, days: number, moved: readonly Moved[], links: LinksThen): Moved | undefined {
  const along = new Map(
    moved.filter(({ later, earlier }) => (days > 0 ? later : earlier)).map((one) => [one.id, one]),
  )
  const ledBy = (one: Id) => links.predecessorsOf(one).filter((other) => along.has(other) && other !== id)
  const found = new Set<Id>()
  const open = ledBy(id)
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (found.has(one)) continue
    found.add(one)
    open.push(...ledBy(one))
  }
  // The journal sorts what a commit changes by its kind: only the links tell what came first.
  return [...along.values()].find((one) => found.has(one.id) && ledBy(one.id).length === 0)
}
