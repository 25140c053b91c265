import { createHash } from 'node:crypto'
import { roleFor } from '@fahrplan/shared/access'
import { type Id, idSchema, newId } from '@fahrplan/shared/kernel'
import { create, strategyDefaults, type Strategy, strategySchema } from '@fahrplan/shared/plan'
import { Problem } from '../../../plugins/errors'
import type { App } from '../../../plugins/schemas'
import { type Actor, authorOf, municipalitiesOf, viewerIn } from '../../../plugins/session'
import {
  idempotencyHeadersSchema,
  idempotencyOf,
  pointerInto,
  pointing,
  requireRight,
  sendEntity,
} from '../../plan'
import type { StrategyRoutesOptions } from '.'

const { summary, status, committee, reportingMonths, land } = strategySchema.shape

const newStrategySchema = strategySchema
  .extend({
    id: idSchema.optional(),
    municipalityId: idSchema
      .optional()
      .meta({ description: 'Whose it is; needed by members of several municipalities' }),
    summary: summary.default(strategyDefaults.summary),
    status: status.default(strategyDefaults.status),
    committee: committee.default(strategyDefaults.committee),
    reportingMonths: reportingMonths.default(strategyDefaults.reportingMonths),
    land: land.default(strategyDefaults.land),
  })
  .meta({ id: 'NewStrategy' })

export function createStrategy(app: App, { planStore }: StrategyRoutesOptions): void {
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
      const idempotency = idempotencyOf(request)
      // The same key makes the same id, so that a repeated request finds the strategy that it made.
      const { municipalityId: wanted, ...fields } = request.body
      const { actor } = request
      const municipalityId = wanted ?? onlyMunicipality(actor)
      const viewer = requireRight(viewerIn(actor, municipalityId), 'createStrategy')
      const id = fields.id ?? (idempotency ? idFrom(actor.user.id, idempotency.key) : newId())
      const value: Strategy = { ...fields, id }
      const { commit } = await pointing(
        pointerInto({ entity: 'strategy', id: value.id }),
        planStore.createStrategy({
          author: authorOf(actor, roleFor(viewer, 'createStrategy')!),
          municipalityId,
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

function onlyMunicipality(actor: Actor): Id {
  const [only, ...others] = municipalitiesOf(actor)
  if (only !== undefined && others.length === 0) return only
  const message = 'Say whose strategy it is.'
  throw new Problem('invalid-body', message, {
    members: {
      errors: [{ pointer: '/municipalityId', field: 'municipalityId', rule: 'schema.required', message }],
    },
  })
}

/** A UUID of the version for whatever one likes (RFC 9562, 5.8). */
function idFrom(...parts: string[]): Id {
  const hash = createHash('sha256').update(parts.join('\n')).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
