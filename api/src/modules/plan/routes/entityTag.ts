import { createHash } from 'node:crypto'
import { ENTITIES, type Entity, type EntityName } from '@fahrplan/shared/plan'
import type { FastifyReply } from 'fastify'
import { Problem } from '../../../plugins/errors'

/** Sends an entity with its strong `ETag`. */
export function sendEntity<E extends EntityName>(
  reply: FastifyReply,
  entity: E,
  value: Entity<E>,
): FastifyReply {
  const json = jsonOf(entity, value)
  return reply.header('etag', tagOfJson(json)).type('application/json').send(json)
}

/** Equal values have equal tags, whatever their history. */
export function tagOf<E extends EntityName>(entity: E, value: Entity<E>): string {
  return tagOfJson(jsonOf(entity, value))
}

/** Members in the schema's order, because a strong tag promises the same bytes. */
function jsonOf<E extends EntityName>(entity: E, value: Entity<E>): string {
  const fields = Object.keys(ENTITIES[entity].schema.shape).map((field) => [
    field,
    (value as Record<string, unknown>)[field],
  ])
  return JSON.stringify(Object.fromEntries(fields))
}

function tagOfJson(json: string): string {
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
