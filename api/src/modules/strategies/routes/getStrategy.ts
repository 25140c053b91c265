import { strategyOf, strategySchema } from '@fahrplan/shared/plan'
import type { App } from '../../../plugins/schemas'
import { sendEntity, strategyParamsSchema } from '../../plan'
import type { StrategyRoutesOptions } from './options'

export function getStrategy(app: App, { access }: StrategyRoutesOptions): void {
  app.get(
    '/:strategyId',
    {
      schema: {
        operationId: 'getStrategy',
        summary: 'Get a strategy',
        tags: ['strategies'],
        params: strategyParamsSchema,
        response: { 200: strategySchema },
        answers: { 200: { description: 'The strategy itself', headers: { etag: 'Names this state' } } },
        problems: ['not-permitted', 'not-found', 'nothing-released'],
      },
    },
    async ({ params, actor }, reply) => {
      const { plan } = await access.view(actor, params.strategyId)
      return sendEntity(reply, 'strategy', strategyOf(plan))
    },
  )
}
