import { z } from 'zod'
import { Problem } from '../../../plugins/errors'
import type { App } from '../../../plugins/schemas'
import { countMiss, openFeed, originOf } from '../../identity'
import { deadlineCalendar } from '../ics/deadlineCalendar'
import type { CalendarOptions } from './options'

const CALENDAR = 'text/calendar'

export function readCalendarRoute(app: App, options: CalendarOptions): void {
  const { identity, access, origins, today } = options
  app.get(
    '/:secret.ics',
    {
      config: { public: true, passive: true },
      schema: {
        operationId: 'readCalendar',
        summary: 'The funding deadlines, for calendar programmes',
        description: 'iCalendar (RFC 5545), in German: what the owner of the address may see at this moment.',
        tags: ['calendar'],
        params: z.strictObject({ secret: z.string().max(200) }),
        answers: { 200: { description: 'The calendar', mediaType: CALENDAR, schema: z.string() } },
        problems: ['not-permitted', 'not-found', 'nothing-released', 'too-many-attempts'],
      },
    },
    async (request, reply) => {
      const feed = await openFeed(identity.database.db, request.params.secret, identity.now())
      if (!feed) {
        await countMiss(identity, request)
        throw new Problem('not-found', 'There is no such calendar.')
      }
      const { plan } = await access.view(feed, feed.strategyId)
      const origin = originOf(request, origins)
      const calendar = deadlineCalendar(plan, { today: today(), now: identity.now(), origin })
      return reply.type(`${CALENDAR}; charset=utf-8`).send(calendar)
    },
  )
}
