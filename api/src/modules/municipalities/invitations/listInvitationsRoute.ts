import { invitationSchema } from '@fahrplan/shared/tenancy'
import { z } from 'zod'
import type { App } from '../../../plugins/schemas'
import { enter } from '../enter'
import { municipalityParamsSchema, type MunicipalityRoutesOptions } from '../options'
import { listInvitations } from './invitationRows'

const listSchema = z.strictObject({ items: z.array(invitationSchema) }).meta({ id: 'Invitations' })

export function listInvitationsRoute(app: App, { identity }: MunicipalityRoutesOptions): void {
  app.get(
    '/:municipalityId/invitations',
    {
      schema: {
        operationId: 'listInvitations',
        summary: 'The invitations that nobody has accepted yet',
        description: 'Also those that have expired lately.',
        tags: ['municipalities'],
        params: municipalityParamsSchema,
        response: { 200: listSchema },
        answers: { 200: { description: 'All of them, the oldest first' } },
        problems: ['not-permitted', 'not-found'],
      },
    },
    async ({ params, actor }) => {
      enter(actor, params.municipalityId, 'manageMembers')
      return { items: await listInvitations(identity.database.db, params.municipalityId) }
    },
  )
}
