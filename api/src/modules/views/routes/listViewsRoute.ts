import { savedViewSchema } from '@fahrplan/shared/tenancy'
import { z } from 'zod'
import type { App } from '../../../plugins/schemas'
import { strategyParamsSchema } from '../../plan'
import { listViews } from '../viewRows'
import type { ViewRoutesOptions } from './options'

const listSchema = z.strictObject({ items: z.array(savedViewSchema) }).meta({ id: 'SavedViews' })

export function listViewsRoute(app: App, { db, access }: ViewRoutesOptions): void {
  app.get(
    '/views',
    {
      schema: {
        operationId: 'listViews',
        summary: 'The own views and those that are shared',
        tags: ['views'],
        params: strategyParamsSchema,
        response: { 200: listSchema },
        answers: { 200: { description: 'By their names' } },
        problems: ['not-permitted', 'not-found'],
      },
    },
    async ({ params, actor }) => {
      const { strategyId } = params
      await access.enter(actor, strategyId, 'readReleased')
      return { items: await listViews(db, strategyId, actor.user.id) }
    },
  )
}
