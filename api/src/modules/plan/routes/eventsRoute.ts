import type { Id } from '@fahrplan/shared/kernel'
import { z } from 'zod'
import type { Routes } from '../../../plugins/schemas'
import type { PlanStore } from '../planStore'
import type { Access } from './access'
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

interface EventsRouteOptions {
  readonly planStore: PlanStore
  readonly access: Access
  /** Aborted when somebody's rights change. */
  readonly accessSignal: (userId: Id) => { signal: AbortSignal; release: () => void }
}

/** Then the reader comes again, and is asked again who they are. */
const LONGEST_STREAM_MS = 15 * 60_000

export const eventsRoute: Routes<EventsRouteOptions> = async (app, { planStore, access, accessSignal }) => {
  app.get(
    '/events',
    {
      sse: 'manual',
      config: { passive: true },
      schema: {
        operationId: 'followCommits',
        summary: 'Follow the commits as they are made',
        description:
          'Server-sent events. `commit`: its data is the commit, its id the revision; first those of the ' +
          'journal, then live ones, without gap or repetition, each without what is withheld from the ' +
          'reader. `reset`: the known revision lies ahead of the strategy, or who sees what has changed; ' +
          'the plan has to be read anew. Ends from time to time, and when access ends.',
        tags: ['plan'],
        params: strategyParamsSchema,
        querystring: querySchema,
        headers: headersSchema,
        answers: { 200: { description: 'The events', mediaType: 'text/event-stream', schema: z.string() } },
        problems: ['invalid-parameters', 'not-permitted', 'not-found'],
      },
    },
    async ({ params, query, headers, actor }, reply) => {
      const { strategyId } = params
      const { viewer } = await access.enter(actor, strategyId, 'readPlan')
      await planStore.head(strategyId)
      const after = headers['last-event-id'] ?? query.after
      const rights = accessSignal(actor.user.id)
      const ends = AbortSignal.any([rights.signal, AbortSignal.timeout(LONGEST_STREAM_MS)])
      try {
        await reply.sendEvents((signal) =>
          followCommits(planStore, { strategyId, viewer, after }, AbortSignal.any([signal, ends])),
        )
      } finally {
        rights.release()
      }
    },
  )
}
