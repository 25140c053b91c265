import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Problem } from '../../../plugins/errors'
import type { Routes } from '../../../plugins/schemas'
import { sessionSecret } from '../../../plugins/session'
import type { Identity } from '../createIdentity'
import { letIn } from '../routes'
import { hashOf } from '../secrets'
import { findSession } from '../sessions/sessionStore'
import { admit } from './admit'
import { type Attempt, keepAttempt, takeAttempt } from './attemptCookie'
import { failureFields } from './failureFields'
import type { IdentityProvider } from './identityProvider'
import { localPath } from './localPath'
import { originHere } from './originHere'
import { personOf } from './personOf'

interface OrganisationRoutesOptions {
  readonly identity: Identity
  /** Absent: there is no such sign-in. */
  readonly organisation: IdentityProvider | undefined
  readonly origins: readonly string[]
}

const CALLBACK = '/api/sign-in/organisation/callback'

const startSchema = z.object({
  returnTo: z.string().optional().meta({ description: 'A path of this application to come back to' }),
})

/** Whatever stands in it, it is for the library to judge. */
const callbackSchema = z.looseObject({
  code: z.unknown().optional().meta({ description: 'What the provider gives the sign-in for' }),
  state: z.unknown().optional().meta({ description: 'Names the sign-in that is answered' }),
  error: z.unknown().optional().meta({ description: 'Why the provider refuses' }),
})

/** Sign-in with the organisation's own accounts. */
export const organisationRoutes: Routes<OrganisationRoutesOptions> = async (
  app,
  { identity, organisation, origins },
) => {
  app.get(
    '/sign-in/organisation',
    {
      config: { public: true },
      schema: {
        operationId: 'signInWithOrganisation',
        summary: "Go to the identity provider's sign-in",
        tags: ['session'],
        querystring: startSchema,
        answers: { 302: { description: 'To the provider, or back', headers: { location: 'Where to' } } },
        problems: ['invalid-parameters', 'not-found'],
      },
    },
    async (request, reply) => {
      const there = offered(organisation)
      try {
        const { address, checks } = await there.begin(redirectUri(request))
        const secret = sessionSecret(request)
        keepAttempt(request, reply, {
          ...checks,
          returnTo: localPath(request.query.returnTo),
          ...(secret === undefined ? {} : { before: hashOf(secret) }),
        })
        return reply.redirect(address)
      } catch (error) {
        return failed(request, reply, error)
      }
    },
  )

  app.get(
    '/sign-in/organisation/callback',
    {
      config: { public: true },
      schema: {
        operationId: 'finishSignInWithOrganisation',
        summary: "Come back from the identity provider's sign-in",
        tags: ['session'],
        querystring: callbackSchema,
        answers: {
          302: { description: 'Signed in, or to the sign-in page', headers: { location: 'Where to' } },
        },
        problems: ['not-found'],
      },
    },
    async (request, reply) => {
      const there = offered(organisation)
      try {
        const attempt = takeAttempt(request, reply)
        const address = new URL(redirectUri(request))
        address.search = new URL(request.url, address).search
        const { claims, idToken } = await there.finish(address, attempt)
        const mapping = there.settings.roles
        const userId = await admit({ ...identity, mapping, log: request.log }, personOf(claims, mapping))
        if (userId === undefined) return refused(request, reply)
        await endBefore(attempt)
        await letIn(identity, request, reply, { userId, method: 'organisation', idToken })
        return reply.redirect(attempt.returnTo)
      } catch (error) {
        return failed(request, reply, error)
      }
    },
  )

  function redirectUri(request: FastifyRequest): string {
    return originHere(request, origins) + CALLBACK
  }

  /** The strict cookie of the session that the browser had did not come along. */
  async function endBefore({ before }: Attempt): Promise<void> {
    const session = before === undefined ? undefined : await findSession(identity.database, before)
    if (session) await identity.identities.endSessions({ userId: session.userId, only: session.id })
  }
}

function offered(provider: IdentityProvider | undefined): IdentityProvider {
  if (!provider) throw new Problem('not-found', 'There is no identity provider here (OIDC_ISSUER).')
  return provider
}

function refused(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.log.info('nobody to let in for an account of the identity provider')
  return reply.redirect('/anmelden?fehler=noAccess')
}

function failed(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  request.log.warn(failureFields(error), 'sign-in at the identity provider failed')
  return reply.redirect('/anmelden?fehler=failed')
}
