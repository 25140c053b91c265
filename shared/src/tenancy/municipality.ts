import { z } from 'zod'
import { idSchema, LAENDER } from '../kernel'
import { titleSchema } from '../plan'
import { emailSchema } from './member'

/** Kommune: whose strategies, departments and members are kept apart from those of all others. */
export const municipalitySchema = z
  .strictObject({
    id: idSchema,
    name: titleSchema,
    /** Whose public holidays a new strategy begins with. */
    land: z.enum(LAENDER),
    /** Members who sign in with a password need a second factor before they reach anything here. */
    secondFactorRequired: z.boolean(),
    /** The example city, with accounts that anybody may enter. */
    isDemo: z.boolean(),
  })
  .meta({ id: 'Municipality' })
export type Municipality = z.infer<typeof municipalitySchema>

export const municipalityPatchSchema = municipalitySchema
  .pick({ name: true, land: true, secondFactorRequired: true })
  .partial()
  .meta({ id: 'MunicipalityPatch' })
export type MunicipalityPatch = z.infer<typeof municipalityPatchSchema>

/** What an operator starts a new municipality with: its first administrator gets the invitation. */
export const newMunicipalitySchema = z
  .strictObject({
    name: titleSchema,
    land: z.enum(LAENDER).default('DE-TH'),
    adminEmail: emailSchema,
  })
  .meta({ id: 'NewMunicipality' })
export type NewMunicipality = z.input<typeof newMunicipalitySchema>
