import type { Id } from '../kernel'
import { ENTITY_NAMES, type Entity, type EntityName, type Strategy } from './entities'

/** All entities of one kind, by id. Never changed: a change makes a new table. */
export type Table<E extends EntityName> = ReadonlyMap<Id, Entity<E>>

/**
 * A whole strategy as one value. `strategy` holds one entry once the strategy exists.
 * Tables that a change does not touch are the same objects before and after it.
 */
export type Plan = { readonly [E in EntityName]: Table<E> }

export const emptyPlan: Plan = Object.freeze(
  Object.fromEntries(ENTITY_NAMES.map((name) => [name, new Map()])),
) as unknown as Plan

export function strategyOf(plan: Plan): Strategy {
  for (const strategy of plan.strategy.values()) return strategy
  throw new Error('the plan holds no strategy')
}

/** Typed look-up when the entity is known only at run time. */
export function entityOf<E extends EntityName>(plan: Plan, entity: E, id: Id): Entity<E> | undefined {
  return (plan[entity] as Table<E>).get(id)
}
