import { calendarFeedSchema } from '@fahrplan/shared/tenancy'
import { z } from 'zod'
import type { App } from '../../../plugins/schemas'
import { listFeeds } from '../../identity'
import { strategyParamsSchema } from '../../plan'
import type { CalendarOptions } from './options'

const feedsSchema = z.strictObject({ items: z.array(calendarFeedSchema) }).meta({ id: 'CalendarFeeds' })

export function listFeedsRoute(app: App, { identity, access }: CalendarOptions): void {
  app.get(
    '/calendar-feeds',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'listCalendarFeeds',
        summary: 'The own calendar addresses, the latest first',
        tags: ['calendar'],
        params: strategyParamsSchema,
        response: { 200: feedsSchema },
        answers: { 200: { description: 'When they were made and read; the addresses are kept nowhere' } },
        problems: ['not-permitted', 'not-found'],
      },
    },
    async ({ params, actor }) => {
      await access.viewerOf(actor, params.strategyId)
      return { items: await listFeeds(identity.database.db, actor.user.id, params.strategyId) }
    },
  )
}
