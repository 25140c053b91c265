import type { Entity } from '../entities'
import { entityOf, type Plan } from '../plan'
import { type Change, update } from './change'
import { netChanges } from './netChanges'

/**
 * What conflict-free changes really do to this plan: their net effect, with `before` read from
 * the plan and without fields that already hold the wanted value. Empty when nothing is left to do.
 */
export function settleChanges(plan: Plan, changes: readonly Change[]): Change[] {
  const settled: Change[] = []
  for (const change of netChanges(changes)) {
    if (change.op !== 'update') {
      settled.push(change)
      continue
    }
    const current = entityOf(plan, change.entity, change.id)
    const left = current && update(change.entity, current, change.after as Partial<Entity>)
    if (left) settled.push(left)
  }
  return settled
}
