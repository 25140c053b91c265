import { type Municipality, municipalitySchema } from '@fahrplan/shared/tenancy'
import { z } from 'zod'
import type { App } from '../../../plugins/schemas'
import type { Actor } from '../../../plugins/session'
import { municipalities } from '../../tenancy'
import type { MunicipalityRoutesOptions } from '../options'

const listSchema = z.strictObject({ items: z.array(municipalitySchema) }).meta({ id: 'Municipalities' })

const german = new Intl.Collator('de')

export function listMunicipalities(app: App, { identity }: MunicipalityRoutesOptions): void {
  app.get(
    '',
    {
      schema: {
        operationId: 'listMunicipalities',
        summary: 'The own municipalities, by name',
        description:
          'Operators who have signed in find all of this installation; they may enter the own ones only.',
        tags: ['municipalities'],
        response: { 200: listSchema },
        answers: { 200: { description: 'All of them' } },
      },
    },
    async ({ actor }) => {
      const found = isOperator(actor) ? await identity.database.db.select().from(municipalities) : own(actor)
      return { items: found.sort((a, b) => german.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)) }
    },
  )
}

/** A token reaches one municipality, whoever made it. */
function isOperator({ user, credential }: Actor): boolean {
  return user.isOperator && credential.kind === 'session'
}

function own({ user }: Actor): Municipality[] {
  return user.memberships.map(({ municipality }) => municipality)
}
