import type { Id } from '../../kernel'
import { applyChanges, type Change, remove, update } from '../changes'
import { type Entity, type EntityName, type Measure, REFERRERS, referencesOf } from '../entities'
import { entityOf, type Plan } from '../plan'

/**
 * The deletion of an entity together with what belongs to it (cascade) and the emptying of what
 * merely points at it (clear). References that forbid the deletion are left for the invariants to
 * refuse. No changes when the entity does not exist.
 */
export function removeEntity(plan: Plan, entity: EntityName, id: Id): Change[] {
  const changes: Change[] = []
  collect(plan, entity, id, changes)
  return changes
}

/** Returns the plan as it is after the collected changes. */
function collect(plan: Plan, entity: EntityName, id: Id, changes: Change[]): Plan {
  const value = entityOf(plan, entity, id)
  if (!value) return plan
  let current = plan
  for (const referrer of REFERRERS[entity])
    for (const holder of (current[referrer] as ReadonlyMap<Id, Entity>).values())
      for (const held of referencesOf(referrer, holder)) {
        if (held.id !== id || held.reference.to !== entity) continue
        const { whenGone, field } = held.reference
        const goesAlong = whenGone === 'cascade' || (whenGone === 'clear' && isConfidential(entity, value))
        if (goesAlong) current = collect(current, referrer, holder.id, changes)
        else if (whenGone === 'clear') current = clear(current, referrer, holder.id, field, id, changes)
      }
  return record(current, remove(entity, entityOf(current, entity, id)!), changes)
}

/** What hangs on a confidential measure is as confidential: left behind, it would be open to all. */
function isConfidential(entity: EntityName, value: Entity): boolean {
  return entity === 'measure' && (value as Measure).confidentiality === 'restricted'
}

function clear(plan: Plan, entity: EntityName, id: Id, field: string, gone: Id, changes: Change[]): Plan {
  const holder = entityOf(plan, entity, id)
  if (!holder) return plan
  const held = (holder as Record<string, unknown>)[field]
  const left = Array.isArray(held) ? held.filter((one) => one !== gone) : null
  const change = update(entity, holder, { [field]: left } as Partial<Entity>)
  return change ? record(plan, change, changes) : plan
}

function record(plan: Plan, change: Change, changes: Change[]): Plan {
  changes.push(change)
  return applyChanges(plan, [change])
}
