import { z } from 'zod'
import { basisPointsSchema, daySchema, idSchema } from '../../kernel'
import { lineSchema, textSchema } from './fields'

export const GRANT_STATES = ['idea', 'applied', 'approved', 'rejected', 'withdrawn', 'settled'] as const

/** Zuwendung: a measure's request to a funding programme and what became of it. */
export const grantSchema = z
  .strictObject({
    id: idSchema,
    measureId: idSchema,
    fundingProgrammeId: idSchema,
    state: z.enum(GRANT_STATES),
    probability: basisPointsSchema.nullable(),
    appliedOn: daySchema.nullable(),
    /** Day of the Zuwendungsbescheid. */
    decidedOn: daySchema.nullable(),
    reference: lineSchema,
    /** Permission for an early start (vorzeitiger Maßnahmenbeginn). */
    earlyStartPermittedOn: daySchema.nullable(),
    periodStart: daySchema.nullable(),
    periodEnd: daySchema.nullable(),
    /** Zweckbindung. */
    earmarkedUntil: daySchema.nullable(),
    /** Verwendungsnachweis. */
    proofDue: daySchema.nullable(),
    note: textSchema,
  })
  .meta({ id: 'Grant' })
export type Grant = z.infer<typeof grantSchema>

export const grantDefaults = {
  state: 'idea',
  probability: null,
  appliedOn: null,
  decidedOn: null,
  reference: '',
  earlyStartPermittedOn: null,
  periodStart: null,
  periodEnd: null,
  earmarkedUntil: null,
  proofDue: null,
  note: '',
} as const satisfies Partial<Grant>
