import { strategySchema } from '@fahrplan/shared/plan'
import type { App } from '../../../plugins/schemas'
import { idempotencyHeadersSchema, idempotencyOf, sendEntity } from '../../plan'
import { beginStrategy, newStrategySchema } from '../firstPlan'
import type { StrategyRoutesOptions } from './options'

export function createStrategy(app: App, options: StrategyRoutesOptions): void {
  app.post(
    '',
    {
      schema: {
        operationId: 'createStrategy',
        summary: 'Create a strategy',
        description:
          'Empty, with the decision points of the example, or as a copy of another one; ' +
          'always with the departments of the municipality.',
        tags: ['strategies'],
        headers: idempotencyHeadersSchema,
        body: newStrategySchema,
        response: { 201: strategySchema },
        answers: {
          201: {
            description: 'The new strategy',
            headers: { etag: 'Names this state', location: 'Where it is found' },
          },
        },
        problems: [
          'malformed-body',
          'invalid-parameters',
          'not-permitted',
          'already-exists',
          'body-too-large',
          'unsupported-media-type',
          'invalid-body',
          'rule-violated',
          'idempotency-key-reused',
        ],
      },
    },
    async (request, reply) => {
      const created = await beginStrategy(options, {
        actor: request.actor,
        wanted: request.body,
        idempotency: idempotencyOf(request),
      })
      reply.code(201).header('location', `/api/strategies/${created.id}`)
      return sendEntity(reply, 'strategy', created)
    },
  )
}
