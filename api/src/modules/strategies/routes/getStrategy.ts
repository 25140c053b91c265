import { strategyOf, strategySchema } from '@fahrplan/shared/plan'
import type { App } from '../../../plugins/schemas'
import { type PlanStore, strategyParamsSchema, tagOf } from '../../plan'

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
      const strategy = strategyOf(plan)
      return reply.header('etag', tagOf('strategy', strategy)).send(strategy)
    },
  )
}
