import { ROLES } from '@fahrplan/shared/plan'
import { sessionSchema } from '@fahrplan/shared/tenancy'
import { z } from 'zod'
import { Problem } from '../../../plugins/errors'
import type { Routes } from '../../../plugins/schemas'
import { clearSessionCookie } from '../../../plugins/session'
import { findDemoAccount } from '../demo'
import { originHere } from '../oidc/originHere'
import { emailLinkRoute } from './emailLinkRoute'
import { invitationRoute } from './invitationRoute'
import { letIn } from './letIn'
import { linkRoutes } from './linkRoutes'
import { operatorRoute } from './operatorRoute'
import { passwordResetRoute } from './passwordResetRoute'
import { passwordSignIn } from './passwordSignIn'
import { secondFactorSignIn } from './secondFactorSignIn'
import { sessionOf, type SessionRoutesOptions } from './sessionDocument'

const signedOutSchema = z
  .strictObject({
    redirectTo: z.string().nullable().meta({ description: "Ends the identity provider's own session too" }),
  })
  .meta({ id: 'SignedOut' })

const demoSchema = z.strictObject({ role: z.enum(ROLES) }).meta({ id: 'DemoSignIn' })

/** Who is signed in; in and out of the demo. */
export const sessionRoutes: Routes<SessionRoutesOptions> = async (app, options) => {
  const { identity, demo, organisation, origins } = options
  await app.register(passwordSignIn, options)
  await app.register(secondFactorSignIn, options)
  await app.register(linkRoutes, options)
  await app.register(invitationRoute, options)
  await app.register(operatorRoute, options)
  await app.register(emailLinkRoute, options)
  await app.register(passwordResetRoute, options)

  app.get(
    '/session',
    {
      config: { public: true, passive: true, sessionOnly: true },
      schema: {
        operationId: 'getSession',
        summary: 'Who is signed in, on which day, and how one can sign in',
        tags: ['session'],
        response: { 200: sessionSchema },
        answers: { 200: { description: 'The session' } },
      },
    },
    ({ visitor }) => sessionOf(options, visitor),
  )

  app.delete(
    '/session',
    {
      config: { public: true, sessionOnly: true },
      schema: {
        operationId: 'signOut',
        summary: 'Sign out',
        tags: ['session'],
        response: { 200: signedOutSchema },
        answers: { 200: { description: 'Signed out' } },
      },
    },
    async (request, reply) => {
      const { visitor } = request
      clearSessionCookie(request, reply)
      if (visitor?.credential.kind !== 'session') return { redirectTo: null }
      const { id, idToken } = visitor.credential
      await identity.identities.endSessions({ userId: visitor.user.id, only: id })
      request.log.info({ userId: visitor.user.id }, 'signed out')
      if (!organisation || idToken === null) return { redirectTo: null }
      const back = `${originHere(request, origins)}/anmelden`
      return { redirectTo: await organisation.signOutAddress(idToken, back) }
    },
  )

  app.post(
    '/session/demo',
    {
      config: { public: true, sessionOnly: true },
      schema: {
        operationId: 'enterDemo',
        summary: 'Enter the example city in one of the roles',
        tags: ['session'],
        body: demoSchema,
        response: { 200: sessionSchema },
        answers: { 200: { description: 'The session' } },
        problems: ['malformed-body', 'not-found', 'unsupported-media-type', 'invalid-body'],
      },
    },
    async (request, reply) => {
      const account = demo ? await findDemoAccount(identity.database.db, request.body.role) : undefined
      if (!account) throw new Problem('not-found', 'This is not a demonstration.')
      const actor = await letIn(identity, request, reply, { userId: account.id, method: 'demo' })
      return sessionOf(options, actor)
    },
  )
}
