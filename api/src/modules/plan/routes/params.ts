import { idSchema } from '@fahrplan/shared/kernel'
import { z } from 'zod'

export const strategyParamsSchema = z.strictObject({ strategyId: idSchema })

/** Chosen by the client and new for each deed: the same key again is the same deed again. */
export const idempotencyHeadersSchema = z.looseObject({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,255}$/, '1 to 255 visible ASCII characters')
    .optional()
    .meta({ description: 'Makes a repeated request harmless: it is answered as the first one was' }),
})

export const conditionHeadersSchema = z.looseObject({
  'if-match': z
    .string()
    .optional()
    .meta({ description: 'The `ETag` of the state that the request is meant for' }),
})

export const ifNoneMatchSchema = z.looseObject({
  'if-none-match': z.string().optional().meta({ description: 'An `ETag` seen before' }),
})

export const partParamsSchema = z.strictObject({ strategyId: idSchema, id: idSchema })

/** How much of a list is wanted at once. */
export const limitSchema = z.coerce.number().int().min(1).max(500).default(100)
