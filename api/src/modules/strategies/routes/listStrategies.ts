import { type Id, idSchema } from '@fahrplan/shared/kernel'
import { strategySchema } from '@fahrplan/shared/plan'
import { z } from 'zod'
import type { App } from '../../../plugins/schemas'
import { municipalitiesOf, viewerIn } from '../../../plugins/session'
import { cursorSchema, limitSchema, pageOf } from '../../plan'
import type { StrategyRoutesOptions } from './options'

const querySchema = z.strictObject({
  limit: limitSchema,
  cursor: cursorSchema.optional().meta({ description: 'The `next` of the page before' }),
})

export const strategyEntrySchema = strategySchema
  .extend({ municipalityId: idSchema })
  .meta({ id: 'StrategyEntry', description: 'A strategy, and whose it is' })
type StrategyEntry = z.infer<typeof strategyEntrySchema>

const pageSchema = z
  .strictObject({
    items: z.array(strategyEntrySchema),
    next: z.string().nullable().meta({ description: 'The `cursor` of the next page; `null` at the end' }),
  })
  .meta({ id: 'StrategiesPage' })

export function listStrategies(app: App, { planStore, access }: StrategyRoutesOptions): void {
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
    async ({ query, actor }) => {
      const table = new Map<Id, StrategyEntry>()
      for (const { strategy, municipalityId } of await planStore.strategies(municipalitiesOf(actor))) {
        const listed = await access.listed(viewerIn(actor, municipalityId)!, strategy)
        if (listed) table.set(strategy.id, { ...listed, municipalityId })
      }
      return pageOf(table, { after: query.cursor, limit: query.limit })
    },
  )
}
