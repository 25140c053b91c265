import type { Id } from '../../kernel'
import { applyChanges, type Change } from '../changes'
import type { Plan } from '../plan'
import { removeEntity } from './removeEntity'
import { outlineItem } from './siblings'

/** Deletes measures and steps together, each with what belongs to it: see `removeEntity`. */
export function removeItems(plan: Plan, ids: readonly Id[]): Change[] {
  const changes: Change[] = []
  let current = plan
  for (const id of ids) {
    const item = outlineItem(current, id)
    if (!item) continue
    const more = removeEntity(current, item.entity, id)
    changes.push(...more)
    current = applyChanges(current, more)
  }
  return changes
}
