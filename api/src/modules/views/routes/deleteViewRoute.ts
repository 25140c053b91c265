import type { App } from '../../../plugins/schemas'
import { savedViews } from '../tables'
import { isView } from '../viewRows'
import { enterView, type ViewRoutesOptions, viewParamsSchema } from './options'

export function deleteViewRoute(app: App, options: ViewRoutesOptions): void {
  app.delete(
    '/views/:viewId',
    {
      schema: {
        operationId: 'deleteView',
        summary: 'Delete a view',
        description: 'For its owner, and of a shared one for strategists.',
        tags: ['views'],
        params: viewParamsSchema,
        answers: { 204: { description: 'It is gone' } },
        problems: ['not-permitted', 'not-found'],
      },
    },
    async ({ params, actor }, reply) => {
      await enterView(options, actor, params)
      await options.db.delete(savedViews).where(isView(params.strategyId, params.viewId))
      return reply.code(204).send()
    },
  )
}
