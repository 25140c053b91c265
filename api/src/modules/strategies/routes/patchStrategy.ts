import { strategySchema } from '@fahrplan/shared/plan'
import type { App } from '../../../plugins/schemas'
import {
  conditionHeadersSchema,
  patchEntity,
  requireCondition,
  strategyParamsSchema,
  sendEntity,
} from '../../plan'
import { alignDepartments } from '../../tenancy'
import type { StrategyRoutesOptions } from './options'

const strategyPatchSchema = strategySchema.omit({ id: true }).partial().meta({ id: 'StrategyPatch' })

export function patchStrategy(app: App, options: StrategyRoutesOptions): void {
  app.patch(
    '/:strategyId',
    {
      schema: {
        operationId: 'patchStrategy',
        summary: 'Change some fields of a strategy',
        description:
          'JSON Merge Patch (RFC 7396): a list is replaced as a whole. ' +
          'One that leaves the archive follows the register of departments again.',
        tags: ['strategies'],
        consumes: ['application/merge-patch+json', 'application/json'],
        params: strategyParamsSchema,
        headers: conditionHeadersSchema,
        requiredHeaders: ['if-match'],
        body: strategyPatchSchema,
        response: { 200: strategySchema },
        answers: { 200: { description: 'The strategy as it is now', headers: { etag: 'Names this state' } } },
        problems: [
          'malformed-body',
          'not-permitted',
          'not-found',
          'conflict',
          'precondition-failed',
          'body-too-large',
          'unsupported-media-type',
          'invalid-body',
          'rule-violated',
          'precondition-required',
        ],
      },
    },
    async (request, reply) => {
      const { strategyId } = request.params
      const ifMatch = requireCondition(request.headers['if-match'])
      const target = {
        strategyId,
        entity: 'strategy',
        id: strategyId,
        ifMatch,
        actor: request.actor,
      } as const
      const strategy = await patchEntity(
        options,
        target,
        request.body as Partial<typeof strategySchema._output>,
      )
      if (request.body.status !== undefined && request.body.status !== 'archived') {
        const { author } = await options.access.enter(request.actor, strategyId, 'reportProgress')
        await alignDepartments(options, strategyId, author)
      }
      return sendEntity(reply, 'strategy', strategy)
    },
  )
}
