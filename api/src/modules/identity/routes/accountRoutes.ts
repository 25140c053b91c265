import { titleSchema } from '@fahrplan/shared/plan'
import { passwordSchema, sessionUserSchema } from '@fahrplan/shared/tenancy'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { Problem } from '../../../plugins/errors'
import type { Routes } from '../../../plugins/schemas'
import { requireOwnAccount, requirePassword, requirePasswordAccount } from '../accounts/ownAccount'
import { passwordChangedMail } from '../links/mails'
import { hashPassword } from '../passwords/passwordHash'
import { requireHardToGuess } from '../passwords/requireHardToGuess'
import { setPassword } from '../passwords/setPassword'
import { users } from '../tables'
import { BODY_PROBLEMS } from './bodyProblems'
import { lookAgain } from './lookAgain'
import { notify } from './notify'
import type { ProfileRoutesOptions } from './profileRoutes'

const profilePatchSchema = z.strictObject({ name: titleSchema }).meta({ id: 'ProfilePatch' })

const passwordChangeSchema = z
  .strictObject({ current: z.string().min(1).max(200), next: passwordSchema })
  .meta({ id: 'PasswordChange' })

/** Name and password. */
export const accountRoutes: Routes<ProfileRoutesOptions> = async (app, { identity }) => {
  const { database, identities } = identity
  const { db } = database

  app.patch(
    '',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'patchProfile',
        summary: 'Change the own name; what the journal says already stays as it is',
        tags: ['profile'],
        body: profilePatchSchema,
        response: { 200: sessionUserSchema },
        answers: { 200: { description: 'The own account' } },
        problems: [...BODY_PROBLEMS, 'not-permitted'],
      },
    },
    async (request) => {
      const { actor, body } = request
      requireOwnAccount(actor)
      await db.update(users).set({ name: body.name }).where(eq(users.id, actor.user.id))
      await identities.changed(actor.user.id)
      const changed = await lookAgain(identity, request)
      if (!changed) throw new Problem('sign-in-required', 'The session has ended.')
      return changed.user
    },
  )

  app.post(
    '/password',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'changePassword',
        summary: 'Change the own password; all other sessions end',
        tags: ['profile'],
        body: passwordChangeSchema,
        answers: { 204: { description: 'Changed' } },
        problems: [...BODY_PROBLEMS, 'wrong-password', 'not-permitted', 'too-many-attempts'],
      },
    },
    async (request, reply) => {
      const { user, credential } = request.actor
      requirePasswordAccount(request.actor)
      await requirePassword(identity, request, request.body.current)
      await requireHardToGuess(request.body.next, 'next', user)
      const passwordHash = await hashPassword(request.body.next)
      await db.transaction((tx) => setPassword(tx, user.id, passwordHash))
      await identities.endSessions({ userId: user.id, allBut: credential.id })
      request.log.info({ userId: user.id }, 'password changed')
      notify(identity, reply, user.email, passwordChangedMail())
      return reply.code(204).send()
    },
  )
}
