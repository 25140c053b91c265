import type { Id } from '../../kernel'
import type { Entity, EntityName } from '../entities'

export interface CreateChange<E extends EntityName = EntityName> {
  readonly op: 'create'
  readonly entity: E
  readonly id: Id
  readonly after: Entity<E>
}

/** Holds only the fields that change; `before` and `after` have the same keys. */
export interface UpdateChange<E extends EntityName = EntityName> {
  readonly op: 'update'
  readonly entity: E
  readonly id: Id
  readonly before: Partial<Entity<E>>
  readonly after: Partial<Entity<E>>
}

export interface DeleteChange<E extends EntityName = EntityName> {
  readonly op: 'delete'
  readonly entity: E
  readonly id: Id
  readonly before: Entity<E>
}

export type Change = { [E in EntityName]: CreateChange<E> | UpdateChange<E> | DeleteChange<E> }[EntityName]

export function create<E extends EntityName>(entity: E, after: Entity<E>): Change {
  return { op: 'create', entity, id: after.id, after } as Change
}

export function remove<E extends EntityName>(entity: E, before: Entity<E>): Change {
  return { op: 'delete', entity, id: before.id, before } as Change
}

/**
 * The change that sets some fields of a value, or `undefined` when they already hold these values.
 * Fields that stay the same are left out.
 */
export function update<E extends EntityName>(
  entity: E,
  value: Entity<E>,
  fields: Partial<Entity<E>>,
): Change | undefined {
  const before: Record<string, unknown> = {}
  const after: Record<string, unknown> = {}
  for (const [field, next] of Object.entries(fields)) {
    const current = (value as Record<string, unknown>)[field]
    if (sameValue(current, next)) continue
    before[field] = current
    after[field] = next
  }
  if (Object.keys(after).length === 0) return undefined
  return { op: 'update', entity, id: value.id, before, after } as unknown as Change
}

/** Structural equality of JSON values, which field values are. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) &&
      sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  )
}
