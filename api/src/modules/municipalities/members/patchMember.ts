import { memberSchema, membershipSchema } from '@fahrplan/shared/tenancy'
import type { App } from '../../../plugins/schemas'
import { lockMunicipality, memberships, requireAdmin } from '../../tenancy'
import { enter } from '../enter'
import { BODY_PROBLEMS, type MunicipalityRoutesOptions } from '../options'
import { requireDepartments } from '../requireDepartments'
import { findMember, isMember } from './memberRows'
import { memberParamsSchema } from './params'
import { requireNoDemoAccount } from './requireAccount'

export function patchMember(app: App, { identity }: MunicipalityRoutesOptions): void {
  const { db } = identity.database

  app.patch(
    '/:municipalityId/members/:userId',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'patchMember',
        summary: 'Change the roles or the departments of a member',
        tags: ['municipalities'],
        consumes: ['application/merge-patch+json', 'application/json'],
        params: memberParamsSchema,
        body: membershipSchema.partial().meta({ id: 'MembershipPatch' }),
        response: { 200: memberSchema },
        answers: { 200: { description: 'The member as it is now' } },
        problems: [...BODY_PROBLEMS, 'not-permitted', 'not-found', 'last-admin'],
      },
    },
    async ({ params, body, actor }) => {
      const { municipalityId, userId } = params
      enter(actor, municipalityId, 'manageMembers')
      const member = await db.transaction(async (tx) => {
        await lockMunicipality(tx, municipalityId)
        const { roles, departmentIds } = await findMember(tx, municipalityId, userId)
        await requireNoDemoAccount(tx, userId)
        await requireDepartments(tx, municipalityId, body.departmentIds ?? [], departmentIds)
        const wanted = { roles: body.roles ?? roles, departmentIds: body.departmentIds ?? departmentIds }
        await tx.update(memberships).set(wanted).where(isMember(municipalityId, userId))
        await requireAdmin(tx, municipalityId)
        return findMember(tx, municipalityId, userId)
      })
      await identity.identities.changed(userId)
      return member
    },
  )
}
