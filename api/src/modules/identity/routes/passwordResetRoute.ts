import { emailSchema } from '@fahrplan/shared/tenancy'
import { z } from 'zod'
import type { Routes } from '../../../plugins/schemas'
import { addressOf } from '../attempts/addressOf'
import { begin } from '../attempts/attempts'
import { LIMITS } from '../attempts/limits'
import { originOf } from '../links/linkAddress'
import { sendReset } from '../links/sendReset'
import { BODY_PROBLEMS } from './bodyProblems'
import type { SessionRoutesOptions } from './sessionDocument'

const resetSchema = z.strictObject({ email: emailSchema }).meta({ id: 'PasswordReset' })

export const passwordResetRoute: Routes<SessionRoutesOptions> = async (app, { identity, origins }) => {
  app.post(
    '/password-resets',
    {
      config: { public: true, sessionOnly: true },
      schema: {
        operationId: 'askForPasswordReset',
        summary: 'Ask for a mail with a link to set a new password',
        description: 'The answer is the same whether there is an account with this address or not.',
        tags: ['links'],
        body: resetSchema,
        answers: { 202: { description: 'If there is such an account, a mail is on its way' } },
        problems: [...BODY_PROBLEMS, 'too-many-attempts'],
      },
    },
    async (request, reply) => {
      const { email } = request.body
      await begin(identity.database.db, LIMITS.resetAddress, addressOf(request.ip), identity.now())
      const sender = { origin: originOf(request, origins), log: request.log }
      // Before anybody is looked for: how long that takes would tell whether somebody was found.
      reply.afterwards(() => sendReset(identity, sender, email))
      return reply.code(202).send()
    },
  )
}
