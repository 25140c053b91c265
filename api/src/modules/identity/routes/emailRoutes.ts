import { changedEmailSchema, emailSchema } from '@fahrplan/shared/tenancy'
import { z } from 'zod'
import { Problem } from '../../../plugins/errors'
import type { Routes } from '../../../plugins/schemas'
import { changeEmail } from '../accounts/changeEmail'
import { requirePassword, requirePasswordAccount } from '../accounts/ownAccount'
import { begin } from '../attempts/attempts'
import { LIMITS } from '../attempts/limits'
import { originOf } from '../links/linkAddress'
import { sendEmailChange } from '../links/sendEmailChange'
import { BODY_PROBLEMS } from './bodyProblems'
import { lookAgain } from './lookAgain'
import type { ProfileRoutesOptions } from './profileRoutes'

const emailChangeSchema = z
  .strictObject({ password: z.string().min(1).max(200), email: emailSchema })
  .meta({ id: 'EmailChange' })

/** The address that somebody signs in with. */
export const emailRoutes: Routes<ProfileRoutesOptions> = async (app, { identity, origins }) => {
  const { database, identities, mailer, now } = identity
  const { db } = database

  app.post(
    '/email',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'changeEmail',
        summary: 'Change the own e-mail address',
        description:
          'Where there is a mail server, the new address counts once a link that is mailed to it has been used; ' +
          'the answer is the same whether another account has the address or not. ' +
          'Without one it counts at once, and all other sessions end.',
        tags: ['profile'],
        body: emailChangeSchema,
        response: { 200: changedEmailSchema },
        answers: { 200: { description: 'The own account, and whether the new address has to be confirmed' } },
        problems: [...BODY_PROBLEMS, 'wrong-password', 'not-permitted', 'email-taken', 'too-many-attempts'],
      },
    },
    async (request, reply) => {
      const { user, credential } = request.actor
      const { password, email } = request.body
      requirePasswordAccount(request.actor)
      await requirePassword(identity, request, password)
      await begin(db, LIMITS.emailChange, user.id, now())
      if (mailer.canSend) {
        const sender = { origin: originOf(request, origins), log: request.log }
        // Before anybody is looked for: how long that takes would tell whether somebody was found.
        reply.afterwards(() => sendEmailChange(identity, sender, { userId: user.id, email }))
        return { user, awaitsConfirmation: true }
      }
      // Nothing is ever mailed to the address: it is a name to sign in with, and proves nothing to anybody. So the
      // password is enough, and nobody has to hand a link on that would prove no more.
      await changeEmail(db, user.id, email)
      await identities.endSessions({ userId: user.id, allBut: credential.id })
      request.log.info({ userId: user.id }, 'address changed')
      const changed = await lookAgain(identity, request)
      if (!changed) throw new Problem('sign-in-required', 'The session has ended.')
      return { user: changed.user, awaitsConfirmation: false }
    },
  )
}
