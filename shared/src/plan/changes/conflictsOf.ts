import type { Id } from '../../kernel'
import { type Entity, type EntityName } from '../entities'
import { entityOf, type Plan } from '../plan'
import { applyChanges } from './applyChanges'
import { type Change, sameValue } from './change'

/** Someone else changed the same field: what it was, what it is, and what was wanted. */
export interface FieldConflict {
  readonly kind: 'field'
  readonly entity: EntityName
  readonly id: Id
  readonly field: string
  readonly before: unknown
  readonly current: unknown
  /** Absent when the entity was to be deleted. */
  readonly wanted?: unknown
}

/** The entity is gone (`missing`), or a new one's id is taken (`exists`). */
export interface EntityConflict {
  readonly kind: 'missing' | 'exists'
  readonly entity: EntityName
  readonly id: Id
}

export type Conflict = FieldConflict | EntityConflict

/**
 * What stands between the changes and the plan as it is. Other fields of the same
 * entity may have moved on, the same field may not. Empty when the changes can be applied.
 */
export function conflictsOf(plan: Plan, changes: readonly Change[]): Conflict[] {
  const conflicts: Conflict[] = []
  let current = plan
  const severalTimes = touchedSeveralTimes(changes)
  for (const change of changes) {
    const found = conflictsOfChange(current, change)
    conflicts.push(...found)
    // Later changes of the same entity are compared with what the earlier ones leave.
    if (found.length === 0 && severalTimes.has(keyOf(change))) current = applyChanges(current, [change])
  }
  return conflicts
}

function keyOf(change: Change): string {
  return `${change.entity} ${change.id}`
}

function touchedSeveralTimes(changes: readonly Change[]): ReadonlySet<string> {
  const once = new Set<string>()
  const several = new Set<string>()
  for (const change of changes) {
    const key = keyOf(change)
    if (once.has(key)) several.add(key)
    once.add(key)
  }
  return several
}

function conflictsOfChange(plan: Plan, change: Change): Conflict[] {
  const { entity, id } = change
  const current = entityOf(plan, entity, id)
  if (change.op === 'create') return current ? [{ kind: 'exists', entity, id }] : []
  if (!current) return [{ kind: 'missing', entity, id }]
  return fieldConflicts(change, current)
}

function fieldConflicts(change: Exclude<Change, { op: 'create' }>, current: Entity): FieldConflict[] {
  const { entity, id } = change
  const conflicts: FieldConflict[] = []
  for (const [field, before] of Object.entries(change.before)) {
    const now = (current as Record<string, unknown>)[field]
    if (sameValue(now, before)) continue
    const wanted = change.op === 'update' ? { wanted: (change.after as Record<string, unknown>)[field] } : {}
    if ('wanted' in wanted && sameValue(now, wanted.wanted)) continue
    conflicts.push({ kind: 'field', entity, id, field, before, current: now, ...wanted })
  }
  return conflicts
}
