import { z } from 'zod'
import { basisPointsSchema, daySchema, idSchema } from '../../kernel'
import { lineSchema, textSchema } from './fields'

export const GRANT_STATES = ['idea', 'applied', 'approved', 'rejected', 'withdrawn', 'settled'] as const

/** From the application on, a grant holds the city to the guideline that it was applied for under. */
export const BINDING_STATES = ['applied', 'approved', 'settled'] as const satisfies readonly GrantState[]
export type GrantState = (typeof GRANT_STATES)[number]

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
