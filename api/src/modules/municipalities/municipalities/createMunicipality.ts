import { newId } from '@fahrplan/shared/kernel'
import { issuedLinkSchema, municipalitySchema, newMunicipalitySchema } from '@fahrplan/shared/tenancy'
import { z } from 'zod'
import { Problem } from '../../../plugins/errors'
import type { App } from '../../../plugins/schemas'
import { deliverLink, issueLink, originOf } from '../../identity'
import { municipalities } from '../../tenancy'
import { BODY_PROBLEMS, type MunicipalityRoutesOptions } from '../options'

const startedSchema = z
  .strictObject({
    municipality: municipalitySchema,
    invitation: issuedLinkSchema.meta({ description: 'For the first administrator' }),
  })
  .meta({ id: 'StartedMunicipality' })

export function createMunicipality(app: App, { identity, origins }: MunicipalityRoutesOptions): void {
  const { database, now } = identity

  app.post(
    '',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'createMunicipality',
        summary: 'Start a municipality and invite its first administrator',
        description: 'For operators. They do not become members by it.',
        tags: ['municipalities'],
        body: newMunicipalitySchema,
        response: { 201: startedSchema },
        answers: { 201: { description: 'The municipality, and what became of the invitation' } },
        problems: [...BODY_PROBLEMS, 'not-permitted'],
      },
    },
    async (request, reply) => {
      const { name, land, adminEmail: email } = request.body
      if (!request.actor.user.isOperator)
        throw new Problem('not-permitted', 'Only operators of this installation start municipalities.', {
          members: { right: 'startMunicipality', reason: 'operator' },
        })
      const id = newId()
      const { municipality, issued } = await database.db.transaction(async (tx) => {
        const [row] = await tx.insert(municipalities).values({ id, name, land }).returning()
        const roles = ['admin', 'strategist'] as const
        const promise = { kind: 'invitation', email, municipalityId: id, roles } as const
        return { municipality: row!, issued: await issueLink(tx, promise, now()) }
      })
      const sender = { origin: originOf(request, origins), log: request.log }
      reply.code(201)
      return { municipality, invitation: await deliverLink(identity, sender, issued, name) }
    },
  )
}
