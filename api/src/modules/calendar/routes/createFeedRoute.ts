import { issuedCalendarFeedSchema } from '@fahrplan/shared/tenancy'
import type { App } from '../../../plugins/schemas'
import { issueFeed, originOf } from '../../identity'
import { strategyParamsSchema } from '../../plan'
import type { CalendarOptions } from './options'

export function createFeedRoute(app: App, options: CalendarOptions): void {
  const { identity, access, planStore, origins } = options
  app.post(
    '/calendar-feeds',
    {
      // A token that could make addresses would go on reading after it was taken back.
      config: { sessionOnly: true },
      schema: {
        operationId: 'createCalendarFeed',
        summary: 'Make a secret address at which calendar programmes read the funding deadlines',
        description: 'Whoever has it sees what its owner may see at that moment, until it is taken back.',
        tags: ['calendar'],
        params: strategyParamsSchema,
        response: { 201: issuedCalendarFeedSchema },
        answers: { 201: { description: 'The address; it is told only now' } },
        problems: ['not-permitted', 'not-found'],
      },
    },
    async (request, reply) => {
      const { actor, log, params } = request
      const { strategyId } = params
      await access.enter(actor, strategyId, 'readReleased')
      const municipalityId = await planStore.municipalityOf(strategyId)
      const owner = { userId: actor.user.id, strategyId, municipalityId }
      const { feed, secret } = await issueFeed(identity.database.db, owner, identity.now())
      log.info({ userId: actor.user.id, feedId: feed.id }, 'calendar address made')
      const address = `${originOf(request, origins)}/api/calendar/${secret}.ics`
      return reply.code(201).send({ ...feed, address })
    },
  )
}
