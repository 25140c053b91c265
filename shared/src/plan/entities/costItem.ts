import { z } from 'zod'
import { centsSchema, idSchema } from '../../kernel'
import { titleSchema, yearSchema } from './fields'

export const COST_CATEGORIES = [
  'personnel',
  'hardware',
  'software',
  'services',
  'training',
  'operations',
  'other',
] as const
export const COST_NATURES = ['consumptive', 'investive'] as const

/** Kostenposition of a measure in one budget year. */
export const costItemSchema = z
  .strictObject({
    id: idSchema,
    measureId: idSchema,
    title: titleSchema,
    year: yearSchema,
    category: z.enum(COST_CATEGORIES),
    nature: z.enum(COST_NATURES),
    plannedCents: centsSchema,
    committedCents: centsSchema,
    actualCents: centsSchema,
    /** What a funding programme may count; empty while unknown. */
    eligibleCents: centsSchema.nullable(),
    /** Folgekosten: the only cost that is legal after the strategy's end. */
    followUp: z.boolean(),
  })
  .meta({ id: 'CostItem' })
export type CostItem = z.infer<typeof costItemSchema>

export const costItemDefaults = {
  category: 'other',
  nature: 'consumptive',
  plannedCents: 0,
  committedCents: 0,
  actualCents: 0,
  eligibleCents: null,
  followUp: false,
} as const satisfies Partial<CostItem>
