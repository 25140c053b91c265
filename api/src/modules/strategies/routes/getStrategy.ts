import { strategyOf, strategySchema } from '@fahrplan/shared/plan'
import type { App } from '../../../plugins/schemas'
import { type PlanStore, sendEntity, strategyParamsSchema } from '../../plan'

export function getStrategy(app: App, planStore: PlanStore): void {
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
        problems: ['not-found'],
      },
    },
    async ({ params }, reply) => {
      const { plan } = await planStore.read(params.strategyId)
      return sendEntity(reply, 'strategy', strategyOf(plan))
    },
  )
}
