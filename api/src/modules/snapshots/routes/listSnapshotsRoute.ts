import { may } from '@fahrplan/shared/access'
import { snapshotSchema } from '@fahrplan/shared/tenancy'
import { z } from 'zod'
import type { App } from '../../../plugins/schemas'
import { requireRight, strategyParamsSchema } from '../../plan'
import { listSnapshots } from '../findSnapshot'
import type { SnapshotRoutesOptions } from './options'

const listSchema = z.strictObject({ items: z.array(snapshotSchema) }).meta({ id: 'Snapshots' })

export function listSnapshotsRoute(app: App, { db, access }: SnapshotRoutesOptions): void {
  app.get(
    '/snapshots',
    {
      schema: {
        operationId: 'listSnapshots',
        summary: 'The states that were kept, the latest first',
        description: 'Whoever may not read the living plan finds those that were released.',
        tags: ['snapshots'],
        params: strategyParamsSchema,
        response: { 200: listSchema },
        answers: { 200: { description: 'All of them, without their plans' } },
        problems: ['not-permitted', 'not-found'],
      },
    },
    async ({ params, actor }) => {
      const viewer = requireRight(await access.viewerOf(actor, params.strategyId), 'readReleased')
      const onlyReleased = !may(viewer, 'readPlan')
      return { items: await listSnapshots(db, params.strategyId, { onlyReleased }) }
    },
  )
}
