import { municipalityPatchSchema, municipalitySchema } from '@fahrplan/shared/tenancy'
import { eq } from 'drizzle-orm'
import type { App } from '../../../plugins/schemas'
import { memberships, municipalities } from '../../tenancy'
import { enter } from '../enter'
import { BODY_PROBLEMS, municipalityParamsSchema, type MunicipalityRoutesOptions } from '../options'

export function patchMunicipality(app: App, { identity }: MunicipalityRoutesOptions): void {
  const { db } = identity.database

  app.patch(
    '/:municipalityId',
    {
      config: { sessionOnly: true },
      schema: {
        operationId: 'patchMunicipality',
        summary: 'Change the settings of a municipality',
        tags: ['municipalities'],
        consumes: ['application/merge-patch+json', 'application/json'],
        params: municipalityParamsSchema,
        body: municipalityPatchSchema,
        response: { 200: municipalitySchema },
        answers: { 200: { description: 'The municipality as it is now' } },
        problems: [...BODY_PROBLEMS, 'not-permitted', 'not-found'],
      },
    },
    async ({ params, body, actor }) => {
      const { municipalityId } = params
      const { municipality } = enter(actor, municipalityId, 'editMunicipality')
      if (Object.keys(body).length === 0) return municipality
      const [changed] = await db
        .update(municipalities)
        .set(body)
        .where(eq(municipalities.id, municipalityId))
        .returning()
      // Whether a member is let in can depend on it.
      const members = await db
        .select({ userId: memberships.userId })
        .from(memberships)
        .where(eq(memberships.municipalityId, municipalityId))
      await identity.identities.changed(...members.map(({ userId }) => userId))
      return changed!
    },
  )
}
