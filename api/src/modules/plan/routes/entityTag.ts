import { createHash } from 'node:crypto'
import { ENTITIES, type Entity, type EntityName } from '@fahrplan/shared/plan'
import { Problem } from '../../../plugins/errors'
import { serialiserOf } from '../../../plugins/schemas'

/** The strong `ETag` of an entity: equal values have equal tags, whatever their history. */
export function tagOf<E extends EntityName>(entity: E, value: Entity<E>): string {
  const json = serialiserOf(ENTITIES[entity].schema)(value)
  return `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`
}

/** @throws Problem when a request that must say which state it is meant for does not */
export function requireCondition(ifMatch: string | undefined): string {
  if (ifMatch !== undefined) return ifMatch
  throw new Problem('precondition-required', 'Send the ETag that you read as If-Match.')
}

/** @throws Problem with the current state when the request was meant for another one */
export function requireMatch<E extends EntityName>(ifMatch: string, entity: E, current: Entity<E>): void {
  const tag = tagOf(entity, current)
  if (ifMatch.trim() === '*' || ifMatch.split(',').some((one) => one.trim() === tag)) return
  throw new Problem('precondition-failed', 'It has changed since it was read.', {
    members: { current },
    headers: { etag: tag },
  })
}
