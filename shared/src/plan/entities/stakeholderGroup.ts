import { z } from 'zod'
import { idSchema } from '../../kernel'
import { lineSchema, textSchema, titleSchema } from './fields'

/** Interessengruppe that the council wants involved. */
export const stakeholderGroupSchema = z
  .strictObject({ id: idSchema, name: titleSchema, description: textSchema, contact: lineSchema })
  .meta({ id: 'StakeholderGroup' })
export type StakeholderGroup = z.infer<typeof stakeholderGroupSchema>

export const stakeholderGroupDefaults = {
  description: '',
  contact: '',
} as const satisfies Partial<StakeholderGroup>
