import { strategySchema } from '@fahrplan/shared/plan'
import { z } from 'zod'
import type { App } from '../../../plugins/schemas'
import { cursorSchema, limitSchema, pageOf, type PlanStore } from '../../plan'

const querySchema = z.strictObject({
  limit: limitSchema,
  cursor: cursorSchema.optional().meta({ description: 'The `next` of the page before' }),
})

const pageSchema = z
  .strictObject({
    items: z.array(strategySchema),
    next: z.string().nullable().meta({ description: 'The `cursor` of the next page; `null` at the end' }),
  })
  .meta({ id: 'StrategiesPage' })

export function listStrategies(app: App, planStore: PlanStore): void {
  app.get(
    '',
    {
      schema: {
        operationId: 'listStrategies',
        summary: 'List strategies',
        tags: ['strategies'],
        querystring: querySchema,
        response: { 200: pageSchema },
        answers: { 200: { description: 'A page, sorted by id' } },
        problems: ['invalid-parameters'],
      },
    },
    async ({ query }) => {
      const strategies = await planStore.strategies()
      const table = new Map(strategies.map(({ strategy }) => [strategy.id, strategy]))
      return pageOf(table, { after: query.cursor, limit: query.limit })
    },
  )
}
