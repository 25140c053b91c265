import { z } from 'zod'
import { daySchema, idSchema, LAENDER } from '../../kernel'
import { lineSchema, textSchema, titleSchema } from './fields'

/** What lags and lengths count. */
export const DAY_UNITS = ['calendar', 'working'] as const
export const STRATEGY_STATUSES = ['draft', 'adopted', 'archived'] as const

/** Umsetzungsstrategie: the aggregate that everything else of a plan belongs to. */
export const strategySchema = z
  .strictObject({
    id: idSchema,
    title: titleSchema,
    summary: textSchema,
    start: daySchema,
    /** Inclusive; at most five years after the start. */
    end: daySchema,
    status: z.enum(STRATEGY_STATUSES),
    committee: lineSchema,
    /** Months (1 to 12) in which the committee reads a progress report. */
    reportingMonths: z.array(z.int().min(1).max(12)).max(12),
    /** Whose public holidays count. */
    land: z.enum(LAENDER),
    /** Working days are Monday to Friday, without the public holidays of the Land. */
    dayUnit: z.enum(DAY_UNITS),
  })
  .meta({ id: 'Strategy' })
export type Strategy = z.infer<typeof strategySchema>

export const strategyDefaults = {
  summary: '',
  status: 'draft',
  committee: '',
  reportingMonths: [2, 9],
  land: 'DE-TH',
  dayUnit: 'calendar',
} satisfies Partial<Strategy>
