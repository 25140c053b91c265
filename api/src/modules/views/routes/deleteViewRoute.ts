import type { App } from '../../../plugins/schemas'
import { savedViews } from '../tables'
import { findView, isView } from '../viewRows'
import { requireHold, type ViewRoutesOptions, viewParamsSchema } from './options'

export function deleteViewRoute(app: App, { db, access }: ViewRoutesOptions): void {
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
      const { strategyId, viewId } = params
      const { viewer } = await access.enter(actor, strategyId, 'readReleased')
      requireHold(await findView(db, strategyId, viewId, actor.user.id), actor.user.id, viewer)
      await db.delete(savedViews).where(isView(strategyId, viewId))
      return reply.code(204).send()
    },
  )
}
