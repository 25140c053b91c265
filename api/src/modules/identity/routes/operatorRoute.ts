import { titleSchema } from '@fahrplan/shared/plan'
import { emailSchema, passwordSchema, sessionSchema } from '@fahrplan/shared/tenancy'
import { z } from 'zod'
import { Problem } from '../../../plugins/errors'
import type { Routes } from '../../../plugins/schemas'
import type { Actor } from '../../../plugins/session'
import { requireOwnAccount } from '../accounts/ownAccount'
import { expired, openLink } from '../links/linkStore'
import { missingFields } from '../missingFields'
import { hashPassword } from '../passwords/passwordHash'
import { requireHardToGuess } from '../passwords/requireHardToGuess'
import { becomeOperator, type NextOperator } from '../setup/becomeOperator'
import { BODY_PROBLEMS } from './bodyProblems'
import { letIn } from './letIn'
import { linkTokenSchema } from './linkRoutes'
import { lookAgain } from './lookAgain'
import { sessionOf, type SessionRoutesOptions } from './sessionDocument'

const operatorSchema = z
  .strictObject({
    token: linkTokenSchema,
    name: titleSchema.optional(),
    email: emailSchema.optional(),
    password: passwordSchema.optional(),
  })
  .meta({
    id: 'NextOperator',
    description: 'With the token alone, whoever is signed in becomes the operator',
  })

export const operatorRoute: Routes<SessionRoutesOptions> = async (app, options) => {
  const { identity } = options
  const { database, identities, now } = identity
  const { db } = database

  app.post(
    '/links/operator',
    {
      config: { public: true, sessionOnly: true },
      schema: {
        operationId: 'becomeOperator',
        summary: 'Become the operator of an installation that has none any more, with the link of its start',
        tags: ['links'],
        body: operatorSchema,
        response: { 200: sessionSchema },
        answers: { 200: { description: 'The session of the operator' } },
        problems: [...BODY_PROBLEMS, 'link-expired', 'sign-in-required', 'not-permitted', 'email-taken'],
      },
    },
    async (request, reply) => {
      const { token, ...account } = request.body
      const link = await openLink(db, token, now())
      if (link.kind !== 'operator') throw expired()
      const isVisitor = Object.keys(account).length === 0
      const who = isVisitor ? ownAccount(request.visitor) : await newAccount(account)
      const userId = await becomeOperator(db, token, who, now())
      request.log.info({ linkId: link.id, kind: link.kind, userId }, 'link used')
      if (!isVisitor)
        return sessionOf(options, await letIn(identity, request, reply, { userId, method: 'link' }))
      await identities.changed(userId)
      return sessionOf(options, await lookAgain(identity, request))
    },
  )
}

function ownAccount(visitor: Actor | null): NextOperator {
  const halfway = visitor?.credential.kind === 'session' && visitor.credential.awaitsSecondFactor
  if (!visitor || halfway) throw new Problem('sign-in-required', 'Sign in first, or make a new account.')
  requireOwnAccount(visitor)
  return { userId: visitor.user.id }
}

async function newAccount(account: Omit<z.infer<typeof operatorSchema>, 'token'>): Promise<NextOperator> {
  const { name, email, password } = account
  if (name === undefined || email === undefined || password === undefined)
    throw missingFields(
      ...(['name', 'email', 'password'] as const).filter((field) => account[field] === undefined),
    )
  await requireHardToGuess(password, 'password', { name, email })
  return { name, email, passwordHash: await hashPassword(password) }
}
