import { issuedLinkSchema } from '@fahrplan/shared/tenancy'
import type { App } from '../../../plugins/schemas'
import { deliverLink, renewLink } from '../../identity'
import { enter } from '../enter'
import type { MunicipalityRoutesOptions } from '../options'
import { senderFor } from '../senderFor'
import { findInvitation, noInvitation } from './invitationRows'
import { invitationParamsSchema } from './params'

export function renewInvitation(app: App, options: MunicipalityRoutesOptions): void {
  const { database, now } = options.identity

  app.post(
    '/:municipalityId/invitations/:invitationId/link',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'renewInvitation',
        summary: 'Send a new link for an invitation',
        description: 'The one that was sent before opens nothing any more.',
        tags: ['municipalities'],
        params: invitationParamsSchema,
        response: { 200: issuedLinkSchema },
        answers: { 200: { description: 'What became of the link' } },
        problems: ['not-permitted', 'not-found'],
      },
    },
    async (request) => {
      const { municipalityId, invitationId } = request.params
      const { municipality } = enter(request.actor, municipalityId, 'manageMembers')
      const { id } = await findInvitation(database.db, municipalityId, invitationId)
      const issued = await renewLink(database.db, id, now())
      if (!issued) throw noInvitation()
      const { parts, sender } = senderFor(options, request, municipality)
      return deliverLink(parts, sender, issued, municipality.name)
    },
  )
}
