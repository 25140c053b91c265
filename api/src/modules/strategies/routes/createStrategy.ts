import { createHash } from 'node:crypto'
import { type Id, idSchema, newId } from '@fahrplan/shared/kernel'
import { create, strategyDefaults, type Strategy, strategySchema } from '@fahrplan/shared/plan'
import type { App } from '../../../plugins/schemas'
import {
  idempotencyHeadersSchema,
  idempotencyOf,
  type PlanStore,
  pointerInto,
  pointing,
  sendEntity,
} from '../../plan'

const { summary, status, committee, reportingMonths, land } = strategySchema.shape

const newStrategySchema = strategySchema
  .extend({
    id: idSchema.optional(),
    summary: summary.default(strategyDefaults.summary),
    status: status.default(strategyDefaults.status),
    committee: committee.default(strategyDefaults.committee),
    reportingMonths: reportingMonths.default(strategyDefaults.reportingMonths),
    land: land.default(strategyDefaults.land),
  })
  .meta({ id: 'NewStrategy' })

export function createStrategy(app: App, planStore: PlanStore): void {
  app.post(
    '',
    {
      schema: {
        operationId: 'createStrategy',
        summary: 'Create a strategy',
        tags: ['strategies'],
        headers: idempotencyHeadersSchema,
        body: newStrategySchema,
        response: { 201: strategySchema },
        answers: {
          201: {
            description: 'The new strategy, still empty',
            headers: { etag: 'Names this state', location: 'Where it is found' },
          },
        },
        problems: [
          'malformed-body',
          'invalid-parameters',
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
      const idempotency = idempotencyOf(request)
      // The same key makes the same id, so that a repeated request finds the strategy that it made.
      const id = request.body.id ?? (idempotency ? idFrom(request.actor.id, idempotency.key) : newId())
      const value: Strategy = { ...request.body, id }
      const { commit } = await pointing(
        pointerInto({ entity: 'strategy', id: value.id }),
        planStore.createStrategy({
          author: request.actor,
          changes: [create('strategy', value)],
          cause: { kind: 'edit' },
          idempotency,
        }),
      )
      // A repeated request is answered as the first one was.
      const first = commit?.changes[0]
      const created = first?.op === 'create' && first.entity === 'strategy' ? first.after : value
      reply.code(201).header('location', `/api/strategies/${created.id}`)
      return sendEntity(reply, 'strategy', created)
    },
  )
}

/** A UUID of the version for whatever one likes (RFC 9562, 5.8). */
function idFrom(...parts: string[]): Id {
  const hash = createHash('sha256').update(parts.join('\n')).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
