import { titleSchema } from '@fahrplan/shared/plan'
import { emailSchema, openedLinkSchema, passwordSchema, sessionSchema } from '@fahrplan/shared/tenancy'
import { z } from 'zod'
import type { Routes } from '../../../plugins/schemas'
import { describeLink } from '../links/describeLink'
import { openLink } from '../links/linkStore'
import { passwordChangedMail } from '../links/mails'
import { hashPassword } from '../passwords/passwordHash'
import { requireHardToGuess } from '../passwords/requireHardToGuess'
import { ownerOf, setPasswordByLink } from '../passwords/setPassword'
import { setUp } from '../setup/setUp'
import { BODY_PROBLEMS } from './bodyProblems'
import { letIn } from './letIn'
import { notify } from './notify'
import { sessionOf, type SessionRoutesOptions } from './sessionDocument'

/** Far more than the secret of a link is long. */
export const linkTokenSchema = z.string().min(1).max(200)

const token = linkTokenSchema

export const linkSchema = z.strictObject({ token }).meta({ id: 'LinkToken' })

const setupSchema = z
  .strictObject({
    token,
    name: titleSchema,
    email: emailSchema,
    password: passwordSchema,
    municipalityName: titleSchema.optional(),
  })
  .meta({ id: 'Setup' })

const newPasswordSchema = z.strictObject({ token, password: passwordSchema }).meta({ id: 'NewPassword' })

/** What is promised to whoever has a one-time link. */
export const linkRoutes: Routes<SessionRoutesOptions> = async (app, options) => {
  const { identity } = options
  const { database, identities, now } = identity
  const { db } = database

  app.post(
    '/links/open',
    {
      config: { public: true, sessionOnly: true },
      schema: {
        operationId: 'openLink',
        summary: 'What a one-time link is for; it is not used up',
        tags: ['links'],
        body: linkSchema,
        response: { 200: openedLinkSchema },
        answers: { 200: { description: 'What the link is for' } },
        problems: [...BODY_PROBLEMS, 'link-expired'],
      },
    },
    async ({ body }) => describeLink(db, await openLink(db, body.token, now())),
  )

  app.post(
    '/links/setup',
    {
      config: { public: true, sessionOnly: true },
      schema: {
        operationId: 'setUp',
        summary: 'Make the account of the first administrator, with the link that the start has printed',
        tags: ['links'],
        body: setupSchema,
        response: { 200: sessionSchema },
        answers: { 200: { description: 'The session of the first administrator' } },
        problems: [...BODY_PROBLEMS, 'link-expired', 'email-taken'],
      },
    },
    async (request, reply) => {
      const { password, ...admin } = request.body
      const link = await openLink(db, admin.token, now())
      await requireHardToGuess(password, 'password', { ...admin, place: admin.municipalityName })
      const passwordHash = await hashPassword(password)
      const userId = await setUp(db, { ...admin, passwordHash }, now())
      request.log.info({ linkId: link.id, kind: link.kind, userId }, 'link used')
      const actor = await letIn(identity, request, reply, { userId, method: 'link' })
      return sessionOf(options, actor)
    },
  )

  app.post(
    '/links/password',
    {
      config: { public: true, sessionOnly: true },
      schema: {
        operationId: 'setPasswordByLink',
        summary: 'Set a new password with a one-time link; every session and token of the account ends',
        tags: ['links'],
        body: newPasswordSchema,
        response: { 200: sessionSchema },
        answers: {
          200: { description: 'A new session; without a user yet where a second factor is wanted' },
        },
        problems: [...BODY_PROBLEMS, 'link-expired'],
      },
    },
    async (request, reply) => {
      const { token, password } = request.body
      const link = await openLink(db, token, now())
      await requireHardToGuess(password, 'password', await ownerOf(db, link))
      const passwordHash = await hashPassword(password)
      const { userId, email, hasSecondFactor } = await setPasswordByLink(db, token, passwordHash, now())
      await identities.endSessions({ userId })
      request.log.info({ linkId: link.id, kind: link.kind, userId }, 'link used')
      request.log.info({ userId }, 'password changed')
      notify(identity, reply, email, passwordChangedMail())
      const session = { userId, method: 'link', awaitsSecondFactor: hasSecondFactor } as const
      return sessionOf(options, await letIn(identity, request, reply, session))
    },
  )
}
