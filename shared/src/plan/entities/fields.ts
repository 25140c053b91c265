import { z } from 'zod'
import { idSchema } from '../../kernel'

/** PostgreSQL keeps neither NUL nor half a surrogate pair. */
const storable = (text: string) => !text.includes('\u0000') && text.isWellFormed()

const UNSTORABLE = { message: 'contains characters that cannot be stored' }

function storableText(max: number) {
  return z.string().max(max).refine(storable, UNSTORABLE)
}

/** Control characters, and those that turn the direction of what comes after: nobody sees them, and a name that has them can pass for another. */
const INVISIBLE = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u
const visible = (text: string) => !INVISIBLE.test(text)
const UNSEEN = { message: 'contains characters that cannot be seen' }

/** One line, not blank. */
export const titleSchema = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine(storable, UNSTORABLE)
  .refine(visible, UNSEEN)
/** A short line; empty means nothing was written. */
export const lineSchema = storableText(300).refine(visible, UNSEEN)
/** Free text; empty means nothing was written. */
export const textSchema = storableText(20_000)
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
