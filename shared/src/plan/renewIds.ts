import type { Id } from '../kernel'
import { type Entity, type EntityName, ENTITY_NAMES, referencesOf } from './entities'
import type { Plan } from './plan'

/** The same plan with other ids, and its references to them; entities of the kinds to keep have theirs still. */
export function renewIds(plan: Plan, newId: () => Id, keep: readonly EntityName[] = []): Plan {
  const renewed = new Map<Id, Id>()
  for (const entity of ENTITY_NAMES)
    if (!keep.includes(entity)) for (const id of plan[entity].keys()) renewed.set(id, newId())
  const next = (id: Id) => renewed.get(id) ?? id
  const tables = ENTITY_NAMES.map((entity) => {
    const values = [...plan[entity].values()].map((value) => withIds(entity, value, next))
    return [entity, new Map(values.map((value) => [value.id, value]))]
  })
  return Object.fromEntries(tables) as Plan
}

function withIds(entity: EntityName, value: Entity, next: (id: Id) => Id): Entity {
  const moved: Record<string, unknown> = { ...value, id: next(value.id) }
  for (const { reference } of referencesOf(entity, value)) {
    const held = (value as Record<string, unknown>)[reference.field] as Id | readonly Id[]
    moved[reference.field] = typeof held === 'string' ? next(held) : held.map(next)
  }
  return moved as Entity
}
