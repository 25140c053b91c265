import { z } from 'zod'
import { idSchema } from '../../kernel'

/** PostgreSQL keeps neither NUL nor half a surrogate pair. */
const storable = (text: string) => !text.includes('\u0000') && text.isWellFormed()

const UNSTORABLE = { message: 'contains characters that cannot be stored' }

/**
 * Controls that nobody sees: they make one name look like another one, or turn round what stands beside it. The two
 * joiners stay: writings such as Persian need them, and families of emoji are held together by one.
 */
const UNSEEN = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u
const seen = (text: string) => !UNSEEN.test(text)

/** Called the same wherever it is broken, so that the screens have one sentence for it. */
const INVISIBLE = {
  message: 'contains invisible control characters',
  params: { rule: 'invisibleCharacters' },
}

/** One line that shows all that is in it. */
function visibleLine(line: z.ZodString) {
  return line.max(300).refine(storable, UNSTORABLE).refine(seen, INVISIBLE)
}

/** One line, not blank. */
export const titleSchema = visibleLine(z.string().trim().min(1))
/** A short line; empty means nothing was written. */
export const lineSchema = visibleLine(z.string())
/** Free text; empty means nothing was written. */
export const textSchema = z.string().max(20_000).refine(storable, UNSTORABLE)
export const urlSchema = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .refine(storable, UNSTORABLE)
export const yearSchema = z.int().min(2000).max(2199).meta({ description: 'Budget year' })
/** Rank among siblings; any finite number, smaller comes first. */
export const positionSchema = z.number().min(-1e12).max(1e12).meta({ description: 'Rank among siblings' })
/** A set of references: every id at most once. */
export const idListSchema = z
  .array(idSchema)
  .max(500)
  .refine((ids) => new Set(ids).size === ids.length, { message: 'duplicate' })
