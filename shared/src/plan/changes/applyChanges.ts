import type { Id } from '../../kernel'
import type { Entity, EntityName } from '../entities'
import type { Plan } from '../plan'
import type { Change } from './change'

/** A change does not fit the plan: it creates what exists, or touches what does not. */
export class ChangeError extends Error {
  readonly change: Change
  constructor(change: Change, message: string) {
    super(`${change.op} ${change.entity} ${change.id}: ${message}`)
    this.name = 'ChangeError'
    this.change = change
  }
}

/**
 * The plan after the changes, in their order. `before` values are not compared: that is `conflictsOf`.
 * @throws ChangeError, and the given plan stays as it was.
 */
export function applyChanges(plan: Plan, changes: readonly Change[]): Plan {
  if (changes.length === 0) return plan
  const touched = new Map<EntityName, Map<Id, Entity>>()
  for (const change of changes) {
    let table = touched.get(change.entity)
    if (!table) touched.set(change.entity, (table = new Map(plan[change.entity] as ReadonlyMap<Id, Entity>)))
    applyToTable(table, change)
  }
  return { ...plan, ...Object.fromEntries(touched) } as Plan
}

function applyToTable(table: Map<Id, Entity>, change: Change): void {
  const current = table.get(change.id)
  switch (change.op) {
    case 'create':
      if (current) throw new ChangeError(change, 'exists already')
      table.set(change.id, change.after)
      return
    case 'update':
      if (!current) throw new ChangeError(change, 'does not exist')
      table.set(change.id, { ...current, ...change.after } as Entity)
      return
    case 'delete':
      if (!current) throw new ChangeError(change, 'does not exist')
      table.delete(change.id)
  }
}
