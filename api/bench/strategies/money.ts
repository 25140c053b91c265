import { yearOf } from '@fahrplan/shared/kernel'
import { COST_CATEGORIES, ENTITIES, type Entity } from '@fahrplan/shared/plan'
import type { StrategySize } from './sizes'
import { type Source, times } from './source'
import { titleText } from './texts'

export function generateCostItems(
  { random, newId }: Source,
  size: StrategySize,
  measures: readonly Entity<'measure'>[],
): Entity<'costItem'>[] {
  return times(size.costItems, (index) => {
    const measure = measures[index % measures.length]!
    const plannedCents = (1 + random.below(5_000)) * 10_000
    return {
      ...ENTITIES.costItem.defaults,
      id: newId(),
      measureId: measure.id,
      title: titleText(random),
      year: yearOf(measure.start!),
      category: random.of(COST_CATEGORIES),
      plannedCents,
      committedCents: random.chance(0.3) ? plannedCents : 0,
      eligibleCents: random.chance(0.5) ? plannedCents : null,
    }
  })
}
