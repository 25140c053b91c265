import { z } from 'zod'
import { centsSchema, idSchema } from '../../kernel'
import { yearSchema } from './fields'

/** Eigen- or Drittmittel of a source for a measure in a budget year. One per measure, source and year. */
export const contributionSchema = z
  .strictObject({
    id: idSchema,
    measureId: idSchema,
    fundingSourceId: idSchema,
    year: yearSchema,
    plannedCents: centsSchema,
  })
  .meta({ id: 'Contribution' })
export type Contribution = z.infer<typeof contributionSchema>

export const contributionDefaults = { plannedCents: 0 } as const satisfies Partial<Contribution>
