import { credentialsSchema, sessionSchema } from '@fahrplan/shared/tenancy'
import { Problem } from '../../../plugins/errors'
import type { Routes } from '../../../plugins/schemas'
import { clearSessionCookie } from '../../../plugins/session'
import { guarded } from '../attempts/guarded'
import { LIMITS } from '../attempts/limits'
import { findByPassword, isStillPassword, keepUpToDate } from '../passwords/findByPassword'
import { BODY_PROBLEMS } from './bodyProblems'
import { letIn } from './letIn'
import { sessionOf, type SessionRoutesOptions } from './sessionDocument'

export const passwordSignIn: Routes<SessionRoutesOptions> = async (app, options) => {
  const { identity } = options
  const { db } = identity.database

  app.post(
    '/session',
    {
      config: { public: true, sessionOnly: true },
      schema: {
        operationId: 'signIn',
        summary: 'Sign in with an e-mail address and a password',
        tags: ['session'],
        body: credentialsSchema,
        response: { 200: sessionSchema },
        answers: { 200: { description: 'The session; without a user yet where a second factor is wanted' } },
        problems: [...BODY_PROBLEMS, 'sign-in-failed', 'too-many-attempts'],
      },
    },
    async (request, reply) => {
      const { email, password } = request.body
      const guard = { limit: LIMITS.password, who: email }
      const owner = await guarded(identity, request, guard, () => findByPassword(db, email, password))
      if (!owner) {
        request.log.warn('sign-in refused')
        throw refused()
      }
      const { userId, hasSecondFactor } = owner
      await keepUpToDate(db, owner, password)
      const session = { userId, method: 'password', awaitsSecondFactor: hasSecondFactor } as const
      const actor = await letIn(identity, request, reply, session)
      if (!(await isStillPassword(db, owner, password))) {
        await identity.identities.endSessions({ userId, only: actor.credential.id })
        clearSessionCookie(request, reply)
        throw refused()
      }
      return sessionOf(options, actor)
    },
  )
}

function refused(): Problem {
  return new Problem('sign-in-failed', 'The address or the password is not right.')
}
