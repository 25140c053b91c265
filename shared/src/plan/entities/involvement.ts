import { z } from 'zod'
import { daySchema, idSchema } from '../../kernel'
import { textSchema, titleSchema } from './fields'

/** Beteiligung: who was asked, when and how, what they said and what was answered. */
export const involvementSchema = z
  .strictObject({
    id: idSchema,
    stakeholderGroupId: idSchema,
    /** Empty when it was about the strategy as a whole. */
    measureId: idSchema.nullable(),
    date: daySchema,
    format: titleSchema,
    statement: textSchema,
    answer: textSchema,
  })
  .meta({ id: 'Involvement' })
export type Involvement = z.infer<typeof involvementSchema>

export const involvementDefaults = {
  measureId: null,
  statement: '',
  answer: '',
} as const satisfies Partial<Involvement>
