import type { Id } from '@fahrplan/shared/kernel'
import { titleSchema } from '@fahrplan/shared/plan'
import { type OpenedLink, passwordSchema, sessionSchema } from '@fahrplan/shared/tenancy'
import { z } from 'zod'
import { Problem } from '../../../plugins/errors'
import type { Routes } from '../../../plugins/schemas'
import type { Actor } from '../../../plugins/session'
import { acceptInvitation, type NewAccountOfGuest } from '../links/acceptInvitation'
import { describeLink } from '../links/describeLink'
import { expired, openLink } from '../links/linkStore'
import { missingFields } from '../missingFields'
import { hashPassword } from '../passwords/passwordHash'
import { requireHardToGuess } from '../passwords/requireHardToGuess'
import { BODY_PROBLEMS } from './bodyProblems'
import { letIn } from './letIn'
import { linkTokenSchema } from './linkRoutes'
import { lookAgain } from './lookAgain'
import { sessionOf, type SessionRoutesOptions } from './sessionDocument'

const acceptanceSchema = z
  .strictObject({ token: linkTokenSchema, name: titleSchema.optional(), password: passwordSchema.optional() })
  .meta({ id: 'AcceptedInvitation' })

export const invitationRoute: Routes<SessionRoutesOptions> = async (app, options) => {
  const { identity } = options
  const { database, identities, now } = identity
  const { db } = database

  app.post(
    '/links/invitation',
    {
      config: { public: true, sessionOnly: true },
      schema: {
        operationId: 'acceptInvitation',
        summary: 'Accept an invitation: with a new account, or signed in with the one that was invited',
        tags: ['links'],
        body: acceptanceSchema,
        response: { 200: sessionSchema },
        answers: { 200: { description: 'The session' } },
        problems: [...BODY_PROBLEMS, 'link-expired', 'sign-in-required', 'email-taken'],
      },
    },
    async (request, reply) => {
      const { token } = request.body
      const link = await openLink(db, token, now())
      const opened = await describeLink(db, link)
      const { kind, email, hasAccount } = opened
      if (kind !== 'invitation') throw expired()
      const guest = hasAccount ? knownGuest(request.visitor, email) : await newGuest(request.body, opened)
      const userId = await acceptInvitation(db, token, guest, now())
      request.log.info({ linkId: link.id, kind, userId }, 'link used')
      if (!hasAccount)
        return sessionOf(options, await letIn(identity, request, reply, { userId, method: 'link' }))
      await identities.changed(userId)
      return sessionOf(options, await lookAgain(identity, request))
    },
  )
}

/** The link alone does not open an account that is somebody's already. */
function knownGuest(visitor: Actor | null, email: string | null): { userId: Id } {
  const halfway = visitor?.credential.kind === 'session' && visitor.credential.awaitsSecondFactor
  if (!visitor || halfway || visitor.user.email !== email)
    throw new Problem(
      'sign-in-required',
      'There is an account with this address: sign in with it, then accept.',
    )
  return { userId: visitor.user.id }
}

async function newGuest(
  { name, password }: z.infer<typeof acceptanceSchema>,
  { email, municipalityName }: OpenedLink,
): Promise<NewAccountOfGuest> {
  if (name === undefined || password === undefined)
    throw missingFields(
      ...(name === undefined ? ['name'] : []),
      ...(password === undefined ? ['password'] : []),
    )
  await requireHardToGuess(password, 'password', {
    name,
    email: email ?? '',
    place: municipalityName ?? undefined,
  })
  return { name, passwordHash: await hashPassword(password) }
}
