import { z } from 'zod'
import { idSchema } from '../../kernel'
import { titleSchema, urlSchema } from './fields'

export const PAPER_KINDS = ['motion', 'amendment', 'submission', 'statement', 'other'] as const

/** Drucksache of the council. */
export const paperSchema = z
  .strictObject({
    id: idSchema,
    /** As printed, `1272/25`. */
    number: titleSchema.max(40),
    title: titleSchema,
    kind: z.enum(PAPER_KINDS),
    /** OParl paper id, where there is one. */
    link: urlSchema.nullable(),
    amendsId: idSchema.nullable(),
  })
  .meta({ id: 'Paper' })
export type Paper = z.infer<typeof paperSchema>

export const paperDefaults = { kind: 'other', link: null, amendsId: null } as const satisfies Partial<Paper>
