import { newId } from '@fahrplan/shared/kernel'
import { strategyOf } from '@fahrplan/shared/plan'
import { newSnapshotSchema, snapshotSchema } from '@fahrplan/shared/tenancy'
import type { App } from '../../../plugins/schemas'
import { requireRight, strategyParamsSchema } from '../../plan'
import { takeSnapshot } from '../takeSnapshot'
import type { SnapshotRoutesOptions } from './options'

export function takeSnapshotRoute(app: App, { db, planStore, access, now }: SnapshotRoutesOptions): void {
  app.post(
    '/snapshots',
    {
      schema: {
        operationId: 'takeSnapshot',
        summary: 'Keep the plan as it is now, whole and for good',
        tags: ['snapshots'],
        params: strategyParamsSchema,
        body: newSnapshotSchema,
        response: { 201: snapshotSchema },
        answers: { 201: { description: 'The snapshot', headers: { location: 'Where its plan is found' } } },
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
    async ({ params, body, actor }, reply) => {
      const { strategyId } = params
      const { viewer, author } = await access.enter(actor, strategyId, 'takeSnapshot')
      const { id = newId(), title } = body
      const current = await planStore.read(strategyId)
      requireRight(viewer, 'takeSnapshot', { status: strategyOf(current.plan).status })
      const snapshot = await takeSnapshot(db, current, { strategyId, id, title, author, at: now() })
      return reply
        .code(201)
        .header('location', `/api/strategies/${strategyId}/snapshots/${id}/plan`)
        .send(snapshot)
    },
  )
}
