import { strategyOf } from '@fahrplan/shared/plan'
import { Problem } from '../../../plugins/errors'
import type { App } from '../../../plugins/schemas'
import { conditionHeadersSchema, requireCondition, requireMatch, strategyParamsSchema } from '../../plan'
import type { StrategyRoutesOptions } from './options'

export function deleteStrategy(app: App, { planStore, access }: StrategyRoutesOptions): void {
  app.delete(
    '/:strategyId',
    {
      schema: {
        operationId: 'deleteStrategy',
        summary: 'Delete an archived strategy for good',
        description: 'With its whole plan and journal. Archive it first: set its `status` to `archived`.',
        tags: ['strategies'],
        params: strategyParamsSchema,
        headers: conditionHeadersSchema,
        requiredHeaders: ['if-match'],
        answers: { 204: { description: 'It is gone' } },
        problems: [
          'not-permitted',
          'not-found',
          'not-archived',
          'precondition-failed',
          'precondition-required',
        ],
      },
    },
    async (request, reply) => {
      const { strategyId } = request.params
      const ifMatch = requireCondition(request.headers['if-match'])
      await access.enter(request.actor, strategyId, 'deleteStrategy')
      const strategy = strategyOf((await planStore.read(strategyId)).plan)
      requireMatch(ifMatch, 'strategy', strategy)
      if (strategy.status !== 'archived')
        throw new Problem('not-archived', 'Archive the strategy before you delete it.')
      await planStore.deleteStrategy(strategyId)
      return reply.code(204).send()
    },
  )
}
