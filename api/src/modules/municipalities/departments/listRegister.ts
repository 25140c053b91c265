import { registeredDepartmentSchema } from '@fahrplan/shared/tenancy'
import { z } from 'zod'
import type { App } from '../../../plugins/schemas'
import { readRegister } from '../../tenancy'
import { enter } from '../enter'
import { municipalityParamsSchema, type MunicipalityRoutesOptions } from '../options'

export const registerSchema = z
  .strictObject({ items: z.array(registeredDepartmentSchema) })
  .meta({ id: 'DepartmentRegister' })

export function listRegister(app: App, { identity }: MunicipalityRoutesOptions): void {
  app.get(
    '/:municipalityId/departments',
    {
      schema: {
        operationId: 'readRegister',
        summary: 'The departments of a municipality, also those that are retired',
        tags: ['municipalities'],
        params: municipalityParamsSchema,
        response: { 200: registerSchema },
        answers: { 200: { description: 'All of them, by number' } },
        problems: ['not-found'],
      },
    },
    async ({ params, actor }) => {
      enter(actor, params.municipalityId)
      return { items: await readRegister(identity.database.db, params.municipalityId) }
    },
  )
}
