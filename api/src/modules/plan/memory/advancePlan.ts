import type { Id } from '@fahrplan/shared/kernel'
import {
  applyChanges,
  type Change,
  type Entity,
  entityOf,
  type EntityName,
  emptyPlan,
  type Plan,
} from '@fahrplan/shared/plan'
import { patchTable } from './patchedTable'

type Tables = Partial<Record<EntityName, ReadonlyMap<Id, Entity>>>

/** The same as `applyChanges`, without copying the large tables of a plan that is kept for long. */
export function advancePlan(plan: Plan, changes: readonly Change[]): Plan {
  const touched = touchedIds(changes)
  const few: Tables = {}
  for (const [entity, ids] of touched) few[entity] = pick(plan, entity, ids)
  const after = applyChanges({ ...emptyPlan, ...few } as Plan, changes)
  const tables: Tables = {}
  for (const [entity, ids] of touched) {
    const patch = new Map([...ids].map((id) => [id, entityOf(after, entity, id)]))
    tables[entity] = patchTable<Id, Entity>(plan[entity], patch)
  }
  return { ...plan, ...tables } as Plan
}

function touchedIds(changes: readonly Change[]): Map<EntityName, Set<Id>> {
  const touched = new Map<EntityName, Set<Id>>()
  for (const { entity, id } of changes) touched.set(entity, (touched.get(entity) ?? new Set()).add(id))
  return touched
}

function pick(plan: Plan, entity: EntityName, ids: Iterable<Id>): Map<Id, Entity> {
  const picked = new Map<Id, Entity>()
  for (const id of ids) {
    const value = entityOf(plan, entity, id)
    if (value) picked.set(id, value)
  }
  return picked
}
