import type { Id } from '@fahrplan/shared/kernel'
import {
  type Change,
  type Entity,
  type EntityName,
  entityOf,
  sameValue,
  type Violation,
} from '@fahrplan/shared/plan'
import { jsonPointer, Problem } from '../../../plugins/errors'
import type { Actor } from '../../../plugins/session'
import type { PlanStore } from '../planStore'
import type { Access } from './access'
import { requireMatch } from './entityTag'
import { onNewestPlan } from './onNewestPlan'
import { pointing } from './problems'

export interface Target<E extends EntityName> {
  readonly strategyId: Id
  readonly entity: E
  readonly id: Id
  readonly ifMatch: string
  readonly actor: Actor
}

/** Sets some fields of an entity that is still as the client knows it; returns it as it is then. */
export function patchEntity<E extends EntityName>(
  { planStore, access }: { readonly planStore: PlanStore; readonly access: Access },
  target: Target<E>,
  fields: Partial<Entity<E>>,
): Promise<Entity<E>> {
  const { strategyId, entity, id, ifMatch, actor } = target
  return onNewestPlan(planStore, strategyId, async () => {
    const { viewer, author } = await access.enter(actor, strategyId, 'reportProgress')
    const { plan } = await access.view(actor, strategyId)
    const current = existing(entityOf(plan, entity, id))
    requireMatch(ifMatch, entity, current)
    const patched = { ...current, ...fields }
    if (sameValue(current, patched)) return patched
    const changes = [guardedUpdate(entity, current, patched)]
    await pointing(
      pointerInto(target),
      planStore.commit({ strategyId, author, viewer, changes, cause: { kind: 'edit' } }),
    )
    return patched
  })
}

/** Tells the old values of all fields, so that a change of any of them on the way is a conflict. */
function guardedUpdate<E extends EntityName>(entity: E, current: Entity<E>, patched: Entity<E>): Change {
  const { id, ...before } = current
  const { id: _id, ...after } = patched
  return { op: 'update', entity, id, before, after } as unknown as Change
}

export function existing<T>(value: T | undefined): T {
  if (value === undefined) throw new Problem('not-found', 'There is nothing with this id.')
  return value
}

/** Into a body that is the entity itself. */
export function pointerInto({ entity, id }: { readonly entity: EntityName; readonly id: Id }) {
  return (violation: Violation): string | undefined =>
    violation.entity === entity && violation.id === id ? jsonPointer(violation.field.split('.')) : undefined
}
