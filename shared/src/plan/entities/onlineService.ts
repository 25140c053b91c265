import { z } from 'zod'
import { daySchema, idSchema } from '../../kernel'
import { titleSchema } from './fields'

/** Verwaltungsleistung under the Online Access Act. */
export const onlineServiceSchema = z
  .strictObject({
    id: idSchema,
    name: titleSchema,
    /** Key of the service catalogue, 14 digits; empty while unknown. */
    leikaKey: z
      .string()
      .regex(/^\d{14}$/)
      .nullable(),
    /** Digital maturity of the OZG, 0 to 4; empty while unknown. */
    maturity: z.int().min(0).max(4).nullable(),
    target: daySchema.nullable(),
    measureId: idSchema.nullable(),
  })
  .meta({ id: 'OnlineService' })
export type OnlineService = z.infer<typeof onlineServiceSchema>

export const onlineServiceDefaults = {
  leikaKey: null,
  maturity: null,
  target: null,
  measureId: null,
} as const satisfies Partial<OnlineService>
