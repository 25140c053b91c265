import { secondFactorCodeSchema, sessionSchema } from '@fahrplan/shared/tenancy'
import { z } from 'zod'
import { Problem } from '../../../plugins/errors'
import type { Routes } from '../../../plugins/schemas'
import type { Actor, Credential } from '../../../plugins/session'
import { guarded } from '../attempts/guarded'
import { LIMITS } from '../attempts/limits'
import { acceptCode } from '../secondFactor/acceptCode'
import { BODY_PROBLEMS } from './bodyProblems'
import { letIn } from './letIn'
import { sessionOf, type SessionRoutesOptions } from './sessionDocument'

export const codeSchema = z.strictObject({ code: secondFactorCodeSchema }).meta({ id: 'SecondFactorCode' })

export const secondFactorSignIn: Routes<SessionRoutesOptions> = async (app, options) => {
  const { identity } = options

  app.post(
    '/session/second-factor',
    {
      config: { public: true, sessionOnly: true },
      schema: {
        operationId: 'signInWithSecondFactor',
        summary: 'After the password: a code of the second factor, or a recovery code',
        tags: ['session'],
        body: codeSchema,
        response: { 200: sessionSchema },
        answers: { 200: { description: 'The session' } },
        problems: [...BODY_PROBLEMS, 'sign-in-required', 'wrong-code', 'too-many-attempts'],
      },
    },
    async (request, reply) => {
      const { userId, credential } = halfwayOf(request.visitor)
      const guard = { limit: LIMITS.code, who: userId }
      const factor = await guarded(identity, request, guard, () =>
        acceptCode(identity.database.db, userId, request.body.code, identity.now()),
      )
      if (!factor) {
        request.log.warn({ userId }, 'second factor refused')
        throw wrongCode()
      }
      // Gone meanwhile, as when the password was changed: then the first step counts no more.
      if ((await identity.identities.endSessions({ userId, only: credential.id })) === 0) throw signInFirst()
      const actor = await letIn(identity, request, reply, { userId, method: credential.method })
      request.log.info({ userId, factor }, 'second factor accepted')
      return sessionOf(options, actor)
    },
  )
}

export function wrongCode(): Problem {
  return new Problem('wrong-code', 'The code is not right, or it has been used already.')
}

function halfwayOf(visitor: Actor | null): { userId: string; credential: Credential & { kind: 'session' } } {
  if (visitor?.credential.kind !== 'session' || !visitor.credential.awaitsSecondFactor) throw signInFirst()
  return { userId: visitor.user.id, credential: visitor.credential }
}

function signInFirst(): Problem {
  return new Problem('sign-in-required', 'The password comes first.')
}
