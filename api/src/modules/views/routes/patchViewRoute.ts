import { savedViewPatchSchema, savedViewSchema } from '@fahrplan/shared/tenancy'
import { Problem } from '../../../plugins/errors'
import type { App } from '../../../plugins/schemas'
import { changeView } from '../saveView'
import {
  enterView,
  requireSharing,
  SAVING_PROBLEMS,
  type ViewRoutesOptions,
  viewParamsSchema,
} from './options'

export function patchViewRoute(app: App, options: ViewRoutesOptions): void {
  const { db, planStore, now } = options
  app.patch(
    '/views/:viewId',
    {
      schema: {
        operationId: 'patchView',
        summary: 'Rename a view, change what it shows, or share it',
        description: 'For its owner, and of a shared one for strategists; only its owner ends the sharing.',
        tags: ['views'],
        consumes: ['application/merge-patch+json', 'application/json'],
        params: viewParamsSchema,
        body: savedViewPatchSchema,
        response: { 200: savedViewSchema },
        answers: { 200: { description: 'The view as it is now' } },
        problems: SAVING_PROBLEMS,
      },
    },
    async ({ params, body, actor }) => {
      const { strategyId, viewId } = params
      const { view, viewer, isOwn } = await enterView(options, actor, params)
      const shared = body.shared ?? view.shared
      if (!isOwn && !shared) throw new Problem('not-permitted', 'Only its owner can end the sharing.')
      if (isOwn && shared) await requireSharing(planStore, strategyId, viewer)
      return changeView(db, strategyId, viewId, { ...body, at: now() })
    },
  )
}
