import type { Id } from '../../kernel'
import { type Entity, type EntityName, REFERRERS, referencesOf } from '../entities'
import { entityOf, type Plan } from '../plan'
import { touched } from './touched'
import type { Invariant, Violation } from './violation'

/** Whatever is referred to is there, and nothing is deleted that others still refer to. */
export const referencesExist: Invariant = (step) => [
  ...touched(step).flatMap(({ entity, id, after }) => dangling(step.after, entity, id, after)),
  ...stillNeeded(step),
]

function dangling(plan: Plan, entity: EntityName, id: Id, value: Entity): Violation[] {
  return referencesOf(entity, value)
    .filter((held) => !entityOf(plan, held.reference.to, held.id))
    .map((held) => ({
      rule: 'referenceMissing',
      entity,
      id,
      field: held.reference.field,
      message: `there is no ${held.reference.to} ${held.id}`,
      params: { target: held.reference.to, targetId: held.id },
    }))
}

const stillNeeded: Invariant = ({ after, changes }) => {
  const gone = new Map<EntityName, Set<Id>>()
  for (const { entity, id, op } of changes) {
    if (op !== 'delete' || entityOf(after, entity, id)) continue
    const ids = gone.get(entity) ?? new Set()
    gone.set(entity, ids.add(id))
  }
  const referrers = new Set([...gone.keys()].flatMap((entity) => REFERRERS[entity]))
  const violations: Violation[] = []
  for (const referrer of referrers)
    for (const [referrerId, value] of after[referrer] as ReadonlyMap<Id, Entity>)
      for (const { reference, id } of referencesOf(referrer, value))
        if (gone.get(reference.to)?.has(id))
          violations.push({
            rule: 'stillReferenced',
            entity: reference.to,
            id,
            field: 'id',
            message: `${referrer} ${referrerId} still refers to it (${reference.field})`,
            params: { referrer, referrerId, field: reference.field },
          })
  return violations
}
