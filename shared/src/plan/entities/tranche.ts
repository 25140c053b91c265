import { z } from 'zod'
import { centsSchema, daySchema, idSchema } from '../../kernel'
import { yearSchema } from './fields'

/** A grant's money in one budget year. One per grant and year. */
export const trancheSchema = z
  .strictObject({
    id: idSchema,
    grantId: idSchema,
    year: yearSchema,
    plannedCents: centsSchema,
    approvedCents: centsSchema,
    drawnCents: centsSchema,
    /** Last day to draw it (Mittelabruf). */
    drawBy: daySchema.nullable(),
  })
  .meta({ id: 'Tranche' })
export type Tranche = z.infer<typeof trancheSchema>

export const trancheDefaults = {
  plannedCents: 0,
  approvedCents: 0,
  drawnCents: 0,
  drawBy: null,
} as const satisfies Partial<Tranche>
