import { snapshotSchema } from '@fahrplan/shared/tenancy'
import type { App } from '../../../plugins/schemas'
import { releaseSnapshot } from '../releaseSnapshot'
import { type SnapshotRoutesOptions, snapshotParamsSchema } from './options'

export function releaseSnapshotRoute(app: App, { db, access, now }: SnapshotRoutesOptions): void {
  app.post(
    '/snapshots/:snapshotId/release',
    {
      schema: {
        operationId: 'releaseSnapshot',
        summary: 'Let the committee read it',
        description: 'For good, and once: releasing again changes nothing.',
        tags: ['snapshots'],
        params: snapshotParamsSchema,
        response: { 200: snapshotSchema },
        answers: { 200: { description: 'The released snapshot' } },
        problems: ['not-permitted', 'not-found'],
      },
    },
    async ({ params, actor }) => {
      const { strategyId, snapshotId } = params
      const { author } = await access.enter(actor, strategyId, 'releaseSnapshot')
      return releaseSnapshot(db, { strategyId, id: snapshotId, author, at: now() })
    },
  )
}
