import { addDays } from '@fahrplan/shared/kernel'
import { ENTITIES, type Entity } from '@fahrplan/shared/plan'
import type { Frame } from './frame'
import type { StrategySize } from './sizes'
import { type Source, times } from './source'
import { sentences, titleText } from './texts'

const FIRST_DAY = '2026-03-01'
/** Later starts would end after the strategy. */
const STARTS = 1_200

export function generateMeasures(source: Source, size: StrategySize, frame: Frame): Entity<'measure'>[] {
  const { random, newId } = source
  return times(size.measures, (index) => {
    const start = addDays(FIRST_DAY, random.below(STARTS))
    return {
      ...ENTITIES.measure.defaults,
      id: newId(),
      key: `M-${String(index + 1).padStart(4, '0')}`,
      title: titleText(random),
      description: sentences(random, 4),
      goal: sentences(random, 1),
      primaryAspectId: random.of(frame.aspects).id,
      leadDepartmentId: random.of(frame.departments).id,
      phase: random.of(['idea', 'planned', 'running'] as const),
      start,
      end: addDays(start, 90 + random.below(500)),
      partners: random.chance(0.2) ? ['Stadtwerke'] : [],
      position: index,
    }
  })
}

export function generateWorkPackages(
  { random, newId }: Source,
  size: StrategySize,
  measures: readonly Entity<'measure'>[],
): Entity<'workPackage'>[] {
  return times(size.workPackages, (index) => {
    const measure = measures[index % measures.length]!
    const start = addDays(measure.start!, random.below(60))
    return {
      ...ENTITIES.workPackage.defaults,
      id: newId(),
      measureId: measure.id,
      title: titleText(random),
      description: sentences(random, 2),
      start,
      end: addDays(start, random.below(30)),
      progress: random.below(101),
      departmentId: measure.leadDepartmentId,
      position: index,
    }
  })
}

export function generateMilestones(
  { random, newId }: Source,
  size: StrategySize,
  measures: readonly Entity<'measure'>[],
): Entity<'milestone'>[] {
  return times(size.milestones, (index) => {
    const measure = measures[index % measures.length]!
    return {
      ...ENTITIES.milestone.defaults,
      id: newId(),
      measureId: measure.id,
      title: titleText(random),
      criterion: sentences(random, 1),
      planned: addDays(measure.start!, random.below(90)),
      departmentId: random.chance(0.7) ? measure.leadDepartmentId : null,
      position: index,
    }
  })
}
