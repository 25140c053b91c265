import { z } from 'zod'
import { daySchema, idSchema } from '../../kernel'
import { titleSchema } from './fields'

export const CONSULTATION_TREATMENTS = ['public', 'nonPublic'] as const
export const CONSULTATION_COMPETENCES = ['advice', 'decision'] as const
export const CONSULTATION_RESULTS = ['accepted', 'amended', 'rejected', 'deferred', 'noted'] as const

const votesSchema = z.int().min(0).max(1_000).nullable()

/** One step of a paper's Beratungsfolge. */
export const consultationSchema = z
  .strictObject({
    id: idSchema,
    paperId: idSchema,
    committee: titleSchema,
    date: daySchema,
    treatment: z.enum(CONSULTATION_TREATMENTS),
    competence: z.enum(CONSULTATION_COMPETENCES),
    /** Empty until there is one. */
    result: z.enum(CONSULTATION_RESULTS).nullable(),
    votesYes: votesSchema,
    votesNo: votesSchema,
    votesAbstained: votesSchema,
  })
  .meta({ id: 'Consultation' })
export type Consultation = z.infer<typeof consultationSchema>

export const consultationDefaults = {
  treatment: 'public',
  competence: 'advice',
  result: null,
  votesYes: null,
  votesNo: null,
  votesAbstained: null,
} as const satisfies Partial<Consultation>
