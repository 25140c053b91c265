import type { App } from '../../../plugins/schemas'
import { removeSecondFactor, secondFactorRemovedMail } from '../../identity'
import { enter } from '../enter'
import type { MunicipalityRoutesOptions } from '../options'
import { senderFor } from '../senderFor'
import { findMember } from './memberRows'
import { memberParamsSchema } from './params'
import { requireOwnAccount } from './requireAccount'

export function takeSecondFactor(app: App, options: MunicipalityRoutesOptions): void {
  const { identity } = options
  const { db } = identity.database

  app.delete(
    '/:municipalityId/members/:userId/second-factor',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'removeSecondFactorOfMember',
        summary: 'Take off the second factor of a member who has lost it',
        description: 'Not for accounts that reach further than the own municipality.',
        tags: ['municipalities'],
        params: memberParamsSchema,
        answers: { 204: { description: 'The password is enough from now on' } },
        problems: ['not-permitted', 'not-found'],
      },
    },
    async (request, reply) => {
      const { municipalityId, userId } = request.params
      const { municipality } = enter(request.actor, municipalityId, 'manageMembers')
      const { email } = await findMember(db, municipalityId, userId)
      await requireOwnAccount(db, request.actor, userId)
      const hadOne = await db.transaction((tx) => removeSecondFactor(tx, userId))
      await identity.identities.changed(userId)
      const { parts } = senderFor(options, request, municipality)
      if (hadOne) await parts.mailer.send({ to: email, ...secondFactorRemovedMail() })
      return reply.code(204).send()
    },
  )
}
