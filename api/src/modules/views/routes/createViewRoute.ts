import { newId } from '@fahrplan/shared/kernel'
import { newSavedViewSchema, savedViewSchema } from '@fahrplan/shared/tenancy'
import type { App } from '../../../plugins/schemas'
import { strategyParamsSchema } from '../../plan'
import { createView } from '../saveView'
import { requireSharing, SAVING_PROBLEMS, type ViewRoutesOptions } from './options'

export function createViewRoute(app: App, { db, planStore, access, now }: ViewRoutesOptions): void {
  app.post(
    '/views',
    {
      schema: {
        operationId: 'createView',
        summary: 'Save what the roadmap shows under a name',
        description: 'Each owner uses a name once. `already-exists` with `errors`: the name is taken.',
        tags: ['views'],
        params: strategyParamsSchema,
        body: newSavedViewSchema,
        response: { 201: savedViewSchema },
        answers: { 201: { description: 'The view' } },
        problems: SAVING_PROBLEMS,
      },
    },
    async ({ params, body, actor }, reply) => {
      const { strategyId } = params
      const { viewer } = await access.enter(actor, strategyId, 'readReleased')
      if (body.shared) await requireSharing(planStore, strategyId, viewer)
      const owner = { ownerId: actor.user.id, ownerName: actor.user.name }
      const { id = newId(), ...fields } = body
      const view = await createView(db, { strategyId, id, ...fields, ...owner, at: now() })
      return reply.code(201).send(view)
    },
  )
}
