import { idSchema } from '@fahrplan/shared/kernel'
import { municipalityParamsSchema } from '../options'

export const memberParamsSchema = municipalityParamsSchema.extend({ userId: idSchema })
