import type { Entity } from '../entities'
import { entityOf, type Plan } from '../plan'
import { type Change, remove, update } from './change'
import { netChanges } from './netChanges'

/**
 * What conflict-free changes really do to this plan: their net effect, with `before` read from
 * the plan and without fields that already hold the wanted value. Empty when nothing is left to do.
 */
export function settleChanges(plan: Plan, changes: readonly Change[]): Change[] {
  return netChanges(changes).flatMap((change) => settle(plan, change) ?? [])
}

function settle(plan: Plan, change: Change): Change | undefined {
  const current = entityOf(plan, change.entity, change.id)
  switch (change.op) {
    case 'create':
      return change
    case 'update':
      return current && update(change.entity, current, change.after as Partial<Entity>)
    case 'delete':
      return current && remove(change.entity, current)
  }
}
