import { z } from 'zod'
import type { Routes } from '../../../plugins/schemas'
import type { PlanStore } from '../planStore'
import { followCommits } from './followCommits'
import { strategyParamsSchema } from './params'

const REVISION = z.coerce.number().int().min(0).optional()

const querySchema = z.strictObject({
  after: REVISION.meta({ description: 'The last revision known; without it only what comes from now on' }),
})

const headersSchema = z.looseObject({
  'last-event-id': REVISION.meta({
    description: 'Sent by a browser that comes again; counts more than `after`',
  }),
})

export const eventsRoute: Routes<{ planStore: PlanStore }> = async (app, { planStore }) => {
  app.get(
    '/events',
    {
      sse: 'manual',
      schema: {
        operationId: 'followCommits',
        summary: 'Follow the commits as they are made',
        description:
          'Server-sent events. `commit`: its data is the commit, its id the revision; first those of the ' +
          'journal, then live ones, without gap or repetition. `reset`: the known revision lies ahead of ' +
          'the strategy, the plan has to be read anew.',
        tags: ['plan'],
        params: strategyParamsSchema,
        querystring: querySchema,
        headers: headersSchema,
        answers: { 200: { description: 'The events', mediaType: 'text/event-stream', schema: z.string() } },
        problems: ['invalid-parameters', 'not-found'],
      },
    },
    async ({ params, query, headers }, reply) => {
      const { strategyId } = params
      await planStore.head(strategyId)
      const after = headers['last-event-id'] ?? query.after
      await reply.sendEvents((signal) => followCommits(planStore, strategyId, after, signal))
    },
  )
}
