import { idSchema } from '@fahrplan/shared/kernel'
import { z } from 'zod'
import { Problem } from '../../../plugins/errors'
import type { App } from '../../../plugins/schemas'
import { deleteFeed } from '../../identity'
import type { CalendarOptions } from './options'

const feedParamsSchema = z.strictObject({ strategyId: idSchema, feedId: idSchema })

export function deleteFeedRoute(app: App, { identity, access }: CalendarOptions): void {
  app.delete(
    '/calendar-feeds/:feedId',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'deleteCalendarFeed',
        summary: 'Take a calendar address back: nothing is found there any more, at once',
        tags: ['calendar'],
        params: feedParamsSchema,
        answers: { 204: { description: 'Taken back' } },
        problems: ['not-permitted', 'not-found'],
      },
    },
    async ({ params, actor, log }, reply) => {
      const { strategyId, feedId } = params
      await access.viewerOf(actor, strategyId)
      const feed = { userId: actor.user.id, strategyId, id: feedId }
      if (!(await deleteFeed(identity.database.db, feed)))
        throw new Problem('not-found', 'There is no such calendar address.')
      log.info({ userId: actor.user.id, feedId }, 'calendar address taken back')
      return reply.code(204).send()
    },
  )
}
