import { newId } from '@fahrplan/shared/kernel'
import { create, type Entity, type PartName } from '@fahrplan/shared/plan'
import type { App } from '../../../../plugins/schemas'
import type { CommitOutcome } from '../../planStore'
import { sendEntity } from '../entityTag'
import { idempotencyOf } from '../idempotency'
import { idempotencyHeadersSchema, strategyParamsSchema } from '../params'
import { pointerInto } from '../patchEntity'
import { pointing } from '../problems'
import type { PartOptions, Resource } from './resource'

export function createPart(app: App, resource: Resource, { planStore, access }: PartOptions): void {
  const { entity, path, name, one, many } = resource
  app.post(
    path,
    {
      schema: {
        operationId: `create${name}`,
        summary: `Create ${one}`,
        tags: [many],
        params: strategyParamsSchema,
        headers: idempotencyHeadersSchema,
        body: resource.newSchema,
        response: { 201: resource.schema },
        answers: {
          201: {
            description: 'The new entity',
            headers: { etag: 'Names this state', location: 'Where it is found' },
          },
        },
        problems: [
          'malformed-body',
          'invalid-parameters',
          'not-permitted',
          'not-found',
          'conflict',
          'body-too-large',
          'unsupported-media-type',
          'invalid-body',
          'rule-violated',
          'idempotency-key-reused',
        ],
      },
    },
    async (request, reply) => {
      const { strategyId } = request.params
      const { viewer, author } = await access.enter(request.actor, strategyId, 'editPlan')
      const value = { ...request.body, id: request.body.id ?? newId() } as Entity<PartName>
      const outcome = await pointing(
        pointerInto({ entity, id: value.id }),
        planStore.commit({
          strategyId,
          author,
          viewer,
          changes: [create(entity, value)],
          cause: { kind: 'edit' },
          idempotency: idempotencyOf(request),
        }),
      )
      const created = createdBy(outcome) ?? value
      reply.code(201).header('location', `/api/strategies/${strategyId}${path}/${created.id}`)
      return sendEntity(reply, entity, created)
    },
  )
}

/** A repeated request made another value, with an id of its own, when it came first. */
function createdBy({ commit }: CommitOutcome): Entity<PartName> | undefined {
  const change = commit?.changes[0]
  return change?.op === 'create' ? (change.after as Entity<PartName>) : undefined
}
