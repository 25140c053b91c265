import { planDocumentSchema, revisionSchema } from '@fahrplan/shared/plan'
import { z } from 'zod'
import type { Routes } from '../../../plugins/schemas'
import type { PlanStore } from '../planStore'
import { chooseEncoding } from './chooseEncoding'
import { encodePlan } from './encodePlan'
import { strategyParamsSchema } from './params'
import { createPlanTags } from './planTags'

interface PlanRouteOptions {
  readonly planStore: PlanStore
  readonly version: string
}

const planAnswerSchema = z
  .strictObject({ revision: revisionSchema, plan: planDocumentSchema })
  .meta({ id: 'PlanAnswer' })

const HEADERS = { 'cache-control': 'private, no-cache', vary: 'accept-encoding' }

export const planRoute: Routes<PlanRouteOptions> = async (app, { planStore, version }) => {
  const tags = createPlanTags(planStore, version)

  app.get(
    '/plan',
    {
      schema: {
        operationId: 'readPlan',
        summary: 'The whole plan',
        tags: ['plan'],
        params: strategyParamsSchema,
        headers: z.looseObject({
          'if-none-match': z.string().optional().meta({ description: 'An `ETag` seen before' }),
        }),
        answers: {
          200: {
            description: 'The plan, compressed as the client accepts it',
            schema: planAnswerSchema,
            headers: { etag: 'One for each revision and encoding' },
          },
          304: { description: 'The known revision is the newest' },
        },
        problems: ['not-found'],
      },
    },
    async ({ params, headers }, reply) => {
      const { strategyId } = params
      const encoding = chooseEncoding(headers['accept-encoding'])
      const known = headers['if-none-match']
      reply.headers(HEADERS)
      if (known !== undefined) {
        const stem = await tags.stemOf(strategyId, await planStore.head(strategyId))
        if (tags.knows(known, stem)) return reply.code(304).header('etag', tags.tagOf(stem, encoding)).send()
      }
      const current = await planStore.read(strategyId)
      const stem = await tags.stemOf(strategyId, current.revision)
      reply.header('etag', tags.tagOf(stem, encoding)).type('application/json')
      if (encoding !== 'identity') reply.header('content-encoding', encoding)
      return encodePlan(current, encoding)
    },
  )
}
