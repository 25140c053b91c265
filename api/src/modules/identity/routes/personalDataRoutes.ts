import { z } from 'zod'
import { Problem } from '../../../plugins/errors'
import type { Routes } from '../../../plugins/schemas'
import { clearSessionCookie } from '../../../plugins/session'
import { deleteAccount } from '../accounts/deleteAccount'
import { requireOwnAccount, requirePassword } from '../accounts/ownAccount'
import { personalDataSchema, readPersonalData } from '../accounts/personalData'
import { missingFields } from '../missingFields'
import { BODY_PROBLEMS } from './bodyProblems'
import type { ProfileRoutesOptions } from './profileRoutes'

const deletionSchema = z
  .strictObject({ password: z.string().min(1).max(200).optional() })
  .meta({ id: 'AccountDeletion', description: 'With the password, where the account has one' })

/** What is kept about somebody: to take along, and to be forgotten. */
export const personalDataRoutes: Routes<ProfileRoutesOptions> = async (app, { identity, traces }) => {
  const { database, now } = identity

  app.get(
    '/export',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'exportPersonalData',
        summary: 'Everything that is kept about oneself, as a file',
        tags: ['profile'],
        response: { 200: personalDataSchema },
        answers: {
          200: { description: 'The data', headers: { 'content-disposition': 'The name of the file' } },
        },
      },
    },
    async ({ actor, log }, reply) => {
      const data = await readPersonalData(database.db, traces, actor.user.id, now())
      if (!data) throw new Problem('not-found', 'There is no such account any more.')
      log.info({ userId: actor.user.id }, 'personal data exported')
      return reply
        .header('content-disposition', 'attachment; filename="fahrplan-meine-daten.json"')
        .send(data)
    },
  )

  app.post(
    '/deletion',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'deleteAccount',
        summary: 'Delete the own account; in the journal the role takes the place of the name',
        tags: ['profile'],
        body: deletionSchema,
        answers: { 204: { description: 'Deleted' } },
        problems: [...BODY_PROBLEMS, 'wrong-password', 'not-permitted', 'last-admin', 'too-many-attempts'],
      },
    },
    async (request, reply) => {
      const { user } = request.actor
      requireOwnAccount(request.actor)
      if (user.hasPassword) await requirePassword(identity, request, passwordIn(request.body))
      await deleteAccount(identity, traces, user)
      clearSessionCookie(request, reply)
      request.log.info({ userId: user.id }, 'account deleted')
      return reply.code(204).send()
    },
  )
}

function passwordIn({ password }: z.infer<typeof deletionSchema>): string {
  if (password === undefined) throw missingFields('password')
  return password
}
