import { issuedLinkSchema } from '@fahrplan/shared/tenancy'
import type { App } from '../../../plugins/schemas'
import { HANDED_ON_MS, sendLink } from '../../identity'
import { enter } from '../enter'
import { memberParamsSchema } from './params'
import type { MunicipalityRoutesOptions } from '../options'
import { senderFor } from '../senderFor'
import { findMember } from './memberRows'
import { requireOwnAccount } from './requireAccount'

export function issuePasswordLink(app: App, options: MunicipalityRoutesOptions): void {
  const { identity } = options
  const { db } = identity.database

  app.post(
    '/:municipalityId/members/:userId/password-link',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'issuePasswordLink',
        summary: 'Issue a link by which a member sets a new password',
        description:
          'Mailed to the member where there is a mail server, else told here to be handed on. ' +
          'Not for accounts that reach further than the own municipality.',
        tags: ['municipalities'],
        params: memberParamsSchema,
        response: { 200: issuedLinkSchema },
        answers: { 200: { description: 'What became of the link' } },
        problems: ['not-permitted', 'not-found'],
      },
    },
    async (request) => {
      const { municipalityId, userId } = request.params
      const { municipality } = enter(request.actor, municipalityId, 'manageMembers')
      const { email } = await findMember(db, municipalityId, userId)
      await requireOwnAccount(db, request.actor, userId)
      const { parts, sender } = senderFor(options, request, municipality)
      return sendLink(parts, sender, { kind: 'passwordReset', email, userId, lifeMs: HANDED_ON_MS })
    },
  )
}
