import { idSchema } from '@fahrplan/shared/kernel'
import { strategyDefaults, strategySchema } from '@fahrplan/shared/plan'
import { z } from 'zod'

const TEMPLATES = ['empty', 'resolution'] as const

const { start, end, summary, status, committee, reportingMonths, land, dayUnit } = strategySchema.shape
const defaults = strategyDefaults

export const newStrategySchema = strategySchema
  .extend({
    id: idSchema.optional(),
    municipalityId: idSchema
      .optional()
      .meta({ description: 'Whose it is; needed by members of several municipalities' }),
    template: z.enum(TEMPLATES).default('empty').meta({
      description: '`resolution`: with the papers and the decision points of the example',
    }),
    copyOf: idSchema.optional().meta({
      description: 'A strategy of the same municipality; the copy has its whole plan, and is a draft',
    }),
    start: start
      .optional()
      .meta({ description: 'Needed unless it is a copy, which keeps that of its source' }),
    end: end.optional().meta({ description: 'As `start`; inclusive' }),
    summary: summary.optional().meta({ default: defaults.summary }),
    status: status.optional().meta({ default: defaults.status }),
    committee: committee.optional().meta({ default: defaults.committee }),
    reportingMonths: reportingMonths.optional().meta({ default: defaults.reportingMonths }),
    land: land.optional().meta({ description: 'That of the municipality unless told' }),
    dayUnit: dayUnit.optional().meta({ default: defaults.dayUnit }),
  })
  .superRefine((strategy, context) => {
    for (const field of ['start', 'end'] as const)
      if (strategy.copyOf === undefined && strategy[field] === undefined)
        context.addIssue({ code: 'invalid_type', expected: 'string', input: undefined, path: [field] })
  })
  .meta({ id: 'NewStrategy' })
export type NewStrategy = z.infer<typeof newStrategySchema>
