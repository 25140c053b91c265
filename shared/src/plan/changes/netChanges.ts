import type { Id } from '../../kernel'
import { ENTITY_NAMES, type Entity, type EntityName } from '../entities'
import { type Change, create, remove, sameValue } from './change'

/**
 * The same effect with at most one change per entity, ordered so that references hold
 * after each step: creations parents first, then updates, then deletions children first.
 */
export function netChanges(changes: readonly Change[]): Change[] {
  const net = new Map<string, Change | null>()
  for (const change of changes) {
    const key = `${change.entity} ${change.id}`
    const earlier = net.get(key)
    net.set(key, earlier ? combine(earlier, change) : change)
  }
  const rank = new Map<EntityName, number>(ENTITY_NAMES.map((name, index) => [name, index]))
  const left = [...net.values()].filter((change) => change !== null)
  const of = (op: Change['op'], direction: 1 | -1) =>
    left
      .filter((change) => change.op === op)
      .sort((a, b) => direction * (rank.get(a.entity)! - rank.get(b.entity)!))
  return [...of('create', 1), ...of('update', 1), ...of('delete', -1)]
}

function combine(first: Change, second: Change): Change | null {
  const { entity, id } = first
  if (first.op === 'create' && second.op === 'update')
    return create(entity, { ...first.after, ...second.after } as Entity)
  if (first.op === 'create' && second.op === 'delete') return null
  if (first.op === 'update' && second.op === 'update')
    return withoutIdleFields(
      entity,
      id,
      { ...second.before, ...first.before },
      { ...first.after, ...second.after },
    )
  if (first.op === 'update' && second.op === 'delete')
    return remove(entity, { ...second.before, ...first.before } as Entity)
  if (first.op === 'delete' && second.op === 'create')
    return withoutIdleFields(entity, id, first.before, second.after)
  return second
}

function withoutIdleFields(entity: EntityName, id: Id, before: object, after: object): Change | null {
  const old = before as Record<string, unknown>
  const fields = Object.entries(after).filter(([field, value]) => !sameValue(old[field], value))
  if (fields.length === 0) return null
  const pick = (source: Record<string, unknown>) =>
    Object.fromEntries(fields.map(([field]) => [field, source[field]]))
  return {
    op: 'update',
    entity,
    id,
    before: pick(old),
    after: Object.fromEntries(fields),
  } as unknown as Change
}
