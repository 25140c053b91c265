import { idSchema } from '@fahrplan/shared/kernel'
import { signedInPlaceSchema } from '@fahrplan/shared/tenancy'
import { z } from 'zod'
import { Problem } from '../../../plugins/errors'
import type { Routes } from '../../../plugins/schemas'
import { clearSessionCookie } from '../../../plugins/session'
import { requireOwnAccount } from '../accounts/ownAccount'
import { listSessions } from '../sessions/sessionStore'
import type { ProfileRoutesOptions } from './profileRoutes'

const placesSchema = z.strictObject({ items: z.array(signedInPlaceSchema) }).meta({ id: 'SignedInPlaces' })
const placeParamsSchema = z.strictObject({ id: idSchema })

/** Where somebody is signed in, and how to end that. */
export const placeRoutes: Routes<ProfileRoutesOptions> = async (app, { identity }) => {
  const { database, identities, now } = identity

  app.get(
    '/sessions',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'listSessions',
        summary: 'Where one is signed in, the latest first',
        description: 'With an account of the demonstration, which is shared, only the place that asks.',
        tags: ['profile'],
        response: { 200: placesSchema },
        answers: { 200: { description: 'The sessions' } },
      },
    },
    async ({ actor }) => {
      const sessions = await listSessions(database, actor.user.id, now())
      return {
        items: sessions
          .filter(({ id }) => !actor.user.isDemo || id === actor.credential.id)
          .map(({ id, method, userAgent, createdAt, lastSeenAt }) => ({
            id,
            isCurrent: id === actor.credential.id,
            method,
            userAgent,
            signedInAt: createdAt.toISOString(),
            lastSeenAt: lastSeenAt.toISOString(),
          })),
      }
    },
  )

  app.delete(
    '/sessions/:id',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'endSession',
        summary: 'Sign out in one place',
        tags: ['profile'],
        params: placeParamsSchema,
        answers: { 204: { description: 'Ended' } },
        problems: ['not-permitted', 'not-found'],
      },
    },
    async (request, reply) => {
      const { actor, params } = request
      if (params.id !== actor.credential.id) requireOwnAccount(actor)
      const ended = await identities.endSessions({ userId: actor.user.id, only: params.id })
      if (ended === 0) throw new Problem('not-found', 'There is no such session.')
      if (params.id === actor.credential.id) clearSessionCookie(request, reply)
      request.log.info({ userId: actor.user.id, ended }, 'signed out')
      return reply.code(204).send()
    },
  )

  app.delete(
    '/sessions',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'endOtherSessions',
        summary: 'Sign out everywhere but here',
        tags: ['profile'],
        answers: { 204: { description: 'Ended' } },
        problems: ['not-permitted'],
      },
    },
    async ({ actor, log }, reply) => {
      requireOwnAccount(actor)
      const { user, credential } = actor
      const ended = await identities.endSessions({ userId: user.id, allBut: credential.id })
      log.info({ userId: user.id, ended }, 'signed out')
      return reply.code(204).send()
    },
  )
}
