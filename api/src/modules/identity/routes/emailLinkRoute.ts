import { sessionSchema } from '@fahrplan/shared/tenancy'
import type { Routes } from '../../../plugins/schemas'
import { changeEmailByLink } from '../accounts/changeEmail'
import { emailChangedMail } from '../links/mails'
import { BODY_PROBLEMS } from './bodyProblems'
import { linkSchema } from './linkRoutes'
import { lookAgain } from './lookAgain'
import { notify } from './notify'
import { sessionOf, type SessionRoutesOptions } from './sessionDocument'

export const emailLinkRoute: Routes<SessionRoutesOptions> = async (app, options) => {
  const { identity } = options
  const { database, identities, now } = identity

  app.post(
    '/links/email',
    {
      config: { public: true, sessionOnly: true },
      schema: {
        operationId: 'confirmEmail',
        summary: 'Confirm a new e-mail address with the link that was mailed to it',
        description: 'All sessions of the account end, but for the one that asks. The link lets nobody in.',
        tags: ['links'],
        body: linkSchema,
        response: { 200: sessionSchema },
        answers: { 200: { description: 'The session, as far as there is one' } },
        problems: [...BODY_PROBLEMS, 'link-expired', 'email-taken'],
      },
    },
    async (request, reply) => {
      const { visitor } = request
      const { userId, before } = await changeEmailByLink(database.db, request.body.token, now())
      const own = visitor?.user.id === userId ? visitor.credential.id : undefined
      await identities.endSessions({ userId, allBut: own })
      request.log.info({ userId }, 'address changed')
      notify(identity, reply, before, emailChangedMail())
      return sessionOf(options, await lookAgain(identity, request))
    },
  )
}
