import type { Id } from '../../kernel'
import { applyChanges, type Change, type Plan, remove, removeEntity } from '../../plan'
import { isKnown } from './usesOfSource'

/**
 * The deletion of a source, with the years that say nothing of it. What hangs on it is left for the invariants to
 * refuse: see `usesOfSource`.
 */
export function removeSource(plan: Plan, sourceId: Id): Change[] {
  const blank = [...plan.sourceYear.values()]
    .filter((one) => one.fundingSourceId === sourceId && !isKnown(one))
    .map((one) => remove('sourceYear', one))
  return [...blank, ...removeEntity(applyChanges(plan, blank), 'fundingSource', sourceId)]
}
