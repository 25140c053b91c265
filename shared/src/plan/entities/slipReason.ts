import { z } from 'zod'
import { idSchema } from '../../kernel'
import { textSchema } from './fields'

export const SLIP_CODES = [
  'scope',
  'resources',
  'funding',
  'procurement',
  'dependency',
  'decision',
  'technical',
  'correction',
  'other',
] as const

/** Verschiebungsgrund: why a milestone was moved. One per milestone and commit. */
export const slipReasonSchema = z
  .strictObject({
    id: idSchema,
    milestoneId: idSchema,
    /** Of the commit that moved it. */
    revision: z.int().min(1).max(2_147_483_647),
    code: z.enum(SLIP_CODES),
    note: textSchema,
  })
  .meta({ id: 'SlipReason' })
export type SlipReason = z.infer<typeof slipReasonSchema>

export const slipReasonDefaults = { note: '' } as const satisfies Partial<SlipReason>
