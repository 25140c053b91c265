import { idSchema } from '@fahrplan/shared/kernel'
import { planDocumentSchema, revisionSchema } from '@fahrplan/shared/plan'
import { z } from 'zod'
import type { Routes } from '../../../plugins/schemas'
import type { PlanStore } from '../planStore'
import type { Access } from './access'
import { chooseEncoding } from './chooseEncoding'
import { PLAN_HEADERS, sendPlan } from './encodePlan'
import { ifNoneMatchSchema, strategyParamsSchema } from './params'
import { createPlanTags } from './planTags'

interface PlanRouteOptions {
  readonly planStore: PlanStore
  readonly access: Access
  readonly version: string
}

export const planAnswerSchema = z
  .strictObject({
    revision: revisionSchema,
    plan: planDocumentSchema,
    withheld: z
      .array(z.strictObject({ decisionPointId: idSchema, measures: z.int().min(1) }))
      .meta({ description: 'How many confidential measures are missing, by their primary aspect' }),
    released: z
      .strictObject({ title: z.string(), at: z.iso.datetime() })
      .nullable()
      .meta({ description: 'The release that this is; `null`: the plan as it is now' }),
  })
  .meta({ id: 'PlanAnswer' })

export const planRoute: Routes<PlanRouteOptions> = async (app, { planStore, access, version }) => {
  const tags = createPlanTags(planStore, version)

  app.get(
    '/plan',
    {
      schema: {
        operationId: 'readPlan',
        summary: 'The whole plan',
        tags: ['plan'],
        params: strategyParamsSchema,
        headers: ifNoneMatchSchema,
        answers: {
          200: {
            description: 'The plan, compressed as the client accepts it',
            schema: planAnswerSchema,
            headers: { etag: 'One for each revision and encoding' },
          },
          304: { description: 'The known revision is the newest' },
        },
        problems: ['not-permitted', 'not-found', 'nothing-released'],
      },
    },
    async ({ params, headers, actor }, reply) => {
      const { strategyId } = params
      const encoding = chooseEncoding(headers['accept-encoding'])
      const known = headers['if-none-match']
      if (known !== undefined) {
        const stem = await tags.stemOf(strategyId, await access.glance(actor, strategyId))
        if (tags.knows(known, stem))
          return reply.code(304).headers(PLAN_HEADERS).header('etag', tags.tagOf(stem, encoding)).send()
      }
      const view = await access.view(actor, strategyId)
      const stem = await tags.stemOf(strategyId, view)
      reply.header('etag', tags.tagOf(stem, encoding))
      return sendPlan(reply, view, encoding)
    },
  )
}
