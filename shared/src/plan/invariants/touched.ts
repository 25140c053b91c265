import type { Id } from '../../kernel'
import type { Entity, EntityName } from '../entities'
import { entityOf } from '../plan'
import type { Step } from './violation'

export interface Touched<E extends EntityName> {
  readonly entity: E
  readonly id: Id
  /** Absent when it is new. */
  readonly before: Entity<E> | undefined
  readonly after: Entity<E>
}

/** The entities that were created or updated and are still there, each once. */
export function touched<E extends EntityName>(step: Step, only?: E): Touched<E>[] {
  const seen = new Set<string>()
  const found: Touched<E>[] = []
  for (const { entity, id, op } of step.changes) {
    if (op === 'delete' || (only && entity !== only) || seen.has(entity + id)) continue
    seen.add(entity + id)
    const after = entityOf(step.after, entity as E, id)
    if (after) found.push({ entity: entity as E, id, before: entityOf(step.before, entity as E, id), after })
  }
  return found
}

/** True when the value is new or one of the fields changed. */
export function changedAt<E extends EntityName>(item: Touched<E>, ...fields: (keyof Entity<E>)[]): boolean {
  return !item.before || fields.some((field) => item.before![field] !== item.after[field])
}
