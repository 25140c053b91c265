import { ENTITIES, type Entity } from '@fahrplan/shared/plan'
import type { StrategySize } from './sizes'
import { type Source, times } from './source'

interface Scheduled {
  readonly workPackages: readonly Entity<'workPackage'>[]
  readonly milestones: readonly Entity<'milestone'>[]
}

/** By turns to the milestone of the same rank and to the next work package: long chains without a cycle. */
export function generateDependencies(
  { random, newId }: Source,
  size: StrategySize,
  { workPackages, milestones }: Scheduled,
): Entity<'dependency'>[] {
  return times(size.dependencies, (index) => {
    const rank = index >> 1
    const toMilestone = index % 2 === 0
    return {
      ...ENTITIES.dependency.defaults,
      id: newId(),
      predecessorKind: 'workPackage',
      predecessorId: workPackages[rank]!.id,
      successorKind: toMilestone ? 'milestone' : 'workPackage',
      successorId: toMilestone ? milestones[rank]!.id : workPackages[rank + 1]!.id,
      lag: random.below(10),
    }
  })
}
