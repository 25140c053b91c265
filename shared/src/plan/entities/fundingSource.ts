import { z } from 'zod'
import { idSchema } from '../../kernel'
import { titleSchema } from './fields'

export const FUNDING_LEVELS = ['own', 'land', 'federal', 'eu', 'partner', 'other'] as const

/** Finanzierungsquelle: who pays. */
export const fundingSourceSchema = z
  .strictObject({ id: idSchema, level: z.enum(FUNDING_LEVELS), name: titleSchema })
  .meta({ id: 'FundingSource' })
export type FundingSource = z.infer<typeof fundingSourceSchema>

export const fundingSourceDefaults = { level: 'own' } as const satisfies Partial<FundingSource>
