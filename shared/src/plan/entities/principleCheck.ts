import { z } from 'zod'
import { idSchema } from '../../kernel'
import { lineSchema, textSchema, urlSchema } from './fields'

export const VERDICTS = ['open', 'fulfilled', 'deviation', 'notApplicable'] as const
/** For the alignment with Land and IT-Planungsrat: use what exists, dock to it, or build. */
export const SERVICE_ROUTES = ['reuse', 'connect', 'own'] as const

/** Prüfung of a measure against a principle. One per measure and principle. */
export const principleCheckSchema = z
  .strictObject({
    id: idSchema,
    measureId: idSchema,
    /** A decision point of the kind `principle`. */
    principleId: idSchema,
    verdict: z.enum(VERDICTS),
    reason: textSchema,
    evidence: urlSchema.nullable(),
    serviceRoute: z.enum(SERVICE_ROUTES).nullable(),
    /** The service or standard, with its version, that it was checked against. */
    checkedAgainst: lineSchema,
  })
  .meta({ id: 'PrincipleCheck' })
export type PrincipleCheck = z.infer<typeof principleCheckSchema>

export const principleCheckDefaults = {
  verdict: 'open',
  reason: '',
  evidence: null,
  serviceRoute: null,
  checkedAgainst: '',
} as const satisfies Partial<PrincipleCheck>
