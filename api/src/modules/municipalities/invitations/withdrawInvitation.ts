import type { App } from '../../../plugins/schemas'
import { oneTimeLinks } from '../../identity'
import { enter } from '../enter'
import type { MunicipalityRoutesOptions } from '../options'
import { isInvitation, noInvitation } from './invitationRows'
import { invitationParamsSchema } from './params'

export function withdrawInvitation(app: App, { identity }: MunicipalityRoutesOptions): void {
  app.delete(
    '/:municipalityId/invitations/:invitationId',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'withdrawInvitation',
        summary: 'Withdraw an invitation',
        tags: ['municipalities'],
        params: invitationParamsSchema,
        answers: { 204: { description: 'Its link opens nothing any more' } },
        problems: ['not-permitted', 'not-found'],
      },
    },
    async ({ params, actor }, reply) => {
      const { municipalityId, invitationId } = params
      enter(actor, municipalityId, 'manageMembers')
      const withdrawn = await identity.database.db
        .delete(oneTimeLinks)
        .where(isInvitation(municipalityId, invitationId))
        .returning({ id: oneTimeLinks.id })
      if (withdrawn.length === 0) throw noInvitation()
      return reply.code(204).send()
    },
  )
}
