import type { Id } from '@fahrplan/shared/kernel'
import { invitationSchema, issuedLinkSchema, newInvitationSchema } from '@fahrplan/shared/tenancy'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '../../../plugins/database'
import { Problem } from '../../../plugins/errors'
import type { App } from '../../../plugins/schemas'
import { deliverLink, issueLink, users } from '../../identity'
import { lockMunicipality, memberships } from '../../tenancy'
import { enter } from '../enter'
import { BODY_PROBLEMS, municipalityParamsSchema, type MunicipalityRoutesOptions } from '../options'
import { requireDepartments } from '../requireDepartments'
import { senderFor } from '../senderFor'
import { toInvitation } from './invitationRows'

const invitedSchema = z
  .strictObject({ invitation: invitationSchema, link: issuedLinkSchema })
  .meta({ id: 'Invited' })

export function invite(app: App, options: MunicipalityRoutesOptions): void {
  const { database, now } = options.identity

  app.post(
    '/:municipalityId/invitations',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'invite',
        summary: 'Invite somebody into the municipality',
        description:
          'The link is mailed where there is a mail server, else told here to be handed on. ' +
          'An earlier invitation of the same address is void.',
        tags: ['municipalities'],
        params: municipalityParamsSchema,
        body: newInvitationSchema,
        response: { 201: invitedSchema },
        answers: { 201: { description: 'The invitation, and what became of its link' } },
        problems: [...BODY_PROBLEMS, 'not-permitted', 'not-found', 'already-member'],
      },
    },
    async (request, reply) => {
      const { municipalityId } = request.params
      const { email, roles, departmentIds } = request.body
      const { municipality } = enter(request.actor, municipalityId, 'manageMembers')
      const issued = await database.db.transaction(async (tx) => {
        await lockMunicipality(tx, municipalityId)
        await requireNewcomer(tx, municipalityId, email)
        await requireDepartments(tx, municipalityId, departmentIds)
        return issueLink(tx, { kind: 'invitation', email, municipalityId, roles, departmentIds }, now())
      })
      const { parts, sender } = senderFor(options, request, municipality)
      reply.code(201)
      return {
        invitation: toInvitation(issued.link),
        link: await deliverLink(parts, sender, issued, municipality.name),
      }
    },
  )
}

async function requireNewcomer(tx: Database, municipalityId: Id, email: string): Promise<void> {
  const [member] = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.municipalityId, municipalityId), eq(users.email, email)))
  if (member) throw new Problem('already-member', 'Whoever has this address is a member already.')
}
