import { z } from 'zod'
import { centsSchema, idSchema } from '../../kernel'
import { yearSchema } from './fields'

/** Jahresrahmen: what a funding source can give in a budget year. One per source and year. */
export const sourceYearSchema = z
  .strictObject({
    id: idSchema,
    fundingSourceId: idSchema,
    year: yearSchema,
    /** Empty means unknown, which is not the same as nothing. */
    ceilingCents: centsSchema.nullable(),
    /** Verpflichtungsermächtigung: what contracts may bind in later years. */
    authorisationCents: centsSchema.nullable(),
  })
  .meta({ id: 'SourceYear' })
export type SourceYear = z.infer<typeof sourceYearSchema>

export const sourceYearDefaults = {
  ceilingCents: null,
  authorisationCents: null,
} as const satisfies Partial<SourceYear>
