import { memberSchema } from '@fahrplan/shared/tenancy'
import { z } from 'zod'
import type { App } from '../../../plugins/schemas'
import { enter } from '../enter'
import { municipalityParamsSchema, type MunicipalityRoutesOptions } from '../options'
import { listMembers } from './memberRows'

const listSchema = z.strictObject({ items: z.array(memberSchema) }).meta({ id: 'Members' })

export function listMembersRoute(app: App, { identity }: MunicipalityRoutesOptions): void {
  app.get(
    '/:municipalityId/members',
    {
      schema: {
        operationId: 'listMembers',
        summary: 'The members of a municipality, by name',
        tags: ['municipalities'],
        params: municipalityParamsSchema,
        response: { 200: listSchema },
        answers: { 200: { description: 'All of them' } },
        problems: ['not-permitted', 'not-found'],
      },
    },
    async ({ params, actor }) => {
      enter(actor, params.municipalityId, 'manageMembers')
      return { items: await listMembers(identity.database.db, params.municipalityId) }
    },
  )
}
