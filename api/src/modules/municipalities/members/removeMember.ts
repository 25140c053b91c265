import { and, eq } from 'drizzle-orm'
import type { App } from '../../../plugins/schemas'
import { apiTokens, calendarFeeds } from '../../identity'
import { lockMunicipality, memberships, requireAdmin } from '../../tenancy'
import { enter } from '../enter'
import type { MunicipalityRoutesOptions } from '../options'
import { findMember, isMember } from './memberRows'
import { memberParamsSchema } from './params'
import { requireNoDemoAccount } from './requireAccount'

export function removeMember(app: App, { identity }: MunicipalityRoutesOptions): void {
  const { db } = identity.database

  app.delete(
    '/:municipalityId/members/:userId',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'removeMember',
        summary: 'Take a member out of the municipality',
        description: 'The account stays; its API tokens and calendar addresses for this municipality go.',
        tags: ['municipalities'],
        params: memberParamsSchema,
        answers: { 204: { description: 'No member any more' } },
        problems: ['not-permitted', 'not-found', 'last-admin'],
      },
    },
    async ({ params, actor }, reply) => {
      const { municipalityId, userId } = params
      enter(actor, municipalityId, 'manageMembers')
      await db.transaction(async (tx) => {
        await lockMunicipality(tx, municipalityId)
        await findMember(tx, municipalityId, userId)
        await requireNoDemoAccount(tx, userId)
        await tx.delete(memberships).where(isMember(municipalityId, userId))
        await tx
          .delete(apiTokens)
          .where(and(eq(apiTokens.userId, userId), eq(apiTokens.municipalityId, municipalityId)))
        await tx
          .delete(calendarFeeds)
          .where(and(eq(calendarFeeds.userId, userId), eq(calendarFeeds.municipalityId, municipalityId)))
        await requireAdmin(tx, municipalityId)
      })
      await identity.identities.changed(userId)
      return reply.code(204).send()
    },
  )
}
