import { savedViewPatchSchema, savedViewSchema } from '@fahrplan/shared/tenancy'
import { Problem } from '../../../plugins/errors'
import type { App } from '../../../plugins/schemas'
import { changeView } from '../saveView'
import { findView } from '../viewRows'
import { requireHold, requireSharing, type ViewRoutesOptions, viewParamsSchema } from './options'

export function patchViewRoute(app: App, { db, planStore, access, now }: ViewRoutesOptions): void {
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
        problems: [
          'malformed-body',
          'not-permitted',
          'not-found',
          'already-exists',
          'body-too-large',
          'unsupported-media-type',
          'invalid-body',
        ],
      },
    },
    async ({ params, body, actor }) => {
      const { strategyId, viewId } = params
      const { viewer } = await access.enter(actor, strategyId, 'readReleased')
      const view = await findView(db, strategyId, viewId, actor.user.id)
      requireHold(view, actor.user.id, viewer)
      const shared = body.shared ?? view.shared
      if (view.ownerId !== actor.user.id && !shared)
        throw new Problem('not-permitted', 'Only its owner can end the sharing.')
      if (view.ownerId === actor.user.id && shared) await requireSharing(planStore, strategyId, viewer)
      return changeView(db, strategyId, viewId, { ...body, at: now() })
    },
  )
}
