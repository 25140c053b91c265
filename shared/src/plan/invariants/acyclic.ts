import type { Id } from '../../kernel'
import { findCycle, tangledLinks } from '../../schedule'
import { changedAt, touched } from './touched'
import type { Invariant } from './violation'

/** No item waits for itself, whatever the detour. */
export const acyclic: Invariant = (step) => {
  const moved = touched(step, 'dependency').filter((item) => changedAt(item, 'predecessorId', 'successorId'))
  if (moved.length === 0) return []
  const links = tangledLinks([...step.after.dependency.values()])
  if (links.length === 0) return []
  const titleOf = (id: Id) =>
    step.after.milestone.get(id)?.title ?? step.after.workPackage.get(id)?.title ?? id
  return moved.flatMap(({ entity, id, after }) => {
    const cycle = findCycle(links, after.successorId)
    if (!cycle) return []
    const named = cycle.map(titleOf).join(' → ')
    return [
      {
        rule: 'cycle',
        entity,
        id,
        field: 'successorId',
        message: `the dependencies form a cycle: ${named}`,
        params: { cycle: named, cycleIds: cycle.join(' ') },
      },
    ]
  })
}
