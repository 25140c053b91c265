import fc from 'fast-check'
import type { Id } from '../kernel'
import {
  type Change,
  create,
  diffPlans,
  emptyPlan,
  ENTITIES,
  type Entity,
  ENTITY_NAMES,
  type EntityName,
  type Plan,
} from '../plan'
import { arbitraryOf } from './arbitraryOf'

const arbitraryEntities = Object.fromEntries(
  ENTITY_NAMES.map((name) => [name, arbitraryOf(ENTITIES[name].schema as never)]),
) as unknown as { [E in EntityName]: fc.Arbitrary<Entity<E>> }

export function arbitraryEntity<E extends EntityName>(entity: E): fc.Arbitrary<Entity<E>> {
  return arbitraryEntities[entity]
}

/** Plans that keep their schemas, but not the rules between entities: what changes are must hold for them too. */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .array(
    fc
      .constantFrom(...ENTITY_NAMES)
      .chain((name) => arbitraryEntity(name).map((value) => create(name, value))),
    { maxLength: 25 },
  )
  .map((creations) => {
    const tables: Record<string, Map<Id, Entity>> = {}
    for (const change of creations)
      if (change.op === 'create') (tables[change.entity] ??= new Map()).set(change.id, change.after)
    return { ...emptyPlan, ...tables } as Plan
  })

/** A plan and changes that lead from it to another one, by way of some that are taken back again. */
export const arbitraryStep: fc.Arbitrary<{ plan: Plan; changes: Change[] }> = fc
  .tuple(arbitraryPlan, arbitraryPlan, arbitraryPlan)
  .map(([plan, detour, target]) => ({
    plan,
    changes: [...diffPlans(plan, detour), ...diffPlans(detour, target)],
  }))
