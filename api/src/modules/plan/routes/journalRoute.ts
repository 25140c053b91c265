import { commitSchema, revisionSchema } from '@fahrplan/shared/plan'
import { z } from 'zod'
import type { Routes } from '../../../plugins/schemas'
import type { PlanStore } from '../planStore'
import type { Access } from './access'
import { limitSchema, strategyParamsSchema } from './params'
import { visibleCommits } from './visibleCommits'

const querySchema = z.strictObject({
  after: z.coerce.number().int().min(0).default(0).meta({ description: 'The last revision known' }),
  since: z.iso
    .datetime({ offset: true })
    .optional()
    .meta({ description: 'Only what was committed at this moment or later' }),
  limit: limitSchema,
})

const journalSchema = z
  .strictObject({
    items: z.array(commitSchema),
    next: revisionSchema.nullable().meta({ description: 'Where to go on (`after`); `null` at the end' }),
  })
  .meta({ id: 'Journal' })

export const journalRoute: Routes<{ planStore: PlanStore; access: Access }> = async (
  app,
  { planStore, access },
) => {
  app.get(
    '/journal',
    {
      schema: {
        operationId: 'readJournal',
        summary: 'The commits after a revision, in their order',
        tags: ['plan'],
        params: strategyParamsSchema,
        querystring: querySchema,
        answers: { 200: { description: 'Some of them', schema: journalSchema } },
        problems: ['invalid-parameters', 'not-permitted', 'not-found'],
      },
    },
    async ({ params, query, actor }) => {
      const { strategyId } = params
      const { after, since, limit } = query
      const { viewer } = await access.enter(actor, strategyId, 'readJournal')
      const commits = await planStore.journal(strategyId, { after, since, limit: limit + 1 })
      const items = await visibleCommits(planStore, strategyId, viewer, commits.slice(0, limit))
      return { items, next: commits.length > limit ? items.at(-1)!.revision : null }
    },
  )
}
