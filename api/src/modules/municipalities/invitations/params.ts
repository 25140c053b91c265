import { idSchema } from '@fahrplan/shared/kernel'
import { municipalityParamsSchema } from '../options'

export const invitationParamsSchema = municipalityParamsSchema.extend({ invitationId: idSchema })
