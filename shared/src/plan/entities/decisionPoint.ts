import { z } from 'zod'
import { daySchema, idSchema } from '../../kernel'
import { textSchema, titleSchema } from './fields'

export const DECISION_POINT_KINDS = ['mandate', 'aspect', 'principle', 'reporting'] as const
export const DECISION_POINT_STATES = ['live', 'struck'] as const

/** Beschlusspunkt. Its number stays as decided, gaps included. */
export const decisionPointSchema = z
  .strictObject({
    id: idSchema,
    paperId: idSchema,
    number: titleSchema.max(20),
    kind: z.enum(DECISION_POINT_KINDS),
    title: titleSchema,
    text: textSchema,
    due: daySchema.nullable(),
    state: z.enum(DECISION_POINT_STATES),
    supersededById: idSchema.nullable(),
    /** The paper that added the point later, if one did. */
    addedById: idSchema.nullable(),
  })
  .meta({ id: 'DecisionPoint' })
export type DecisionPoint = z.infer<typeof decisionPointSchema>

export const decisionPointDefaults = {
  text: '',
  due: null,
  state: 'live',
  supersededById: null,
  addedById: null,
} as const satisfies Partial<DecisionPoint>
