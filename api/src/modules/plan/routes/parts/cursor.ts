import { idSchema, type Id } from '@fahrplan/shared/kernel'
import { z } from 'zod'

/** Opaque, so that pages can be cut in another way one day. */
export function cursorAfter(id: Id): string {
  return Buffer.from(id).toString('base64url')
}

/** Gives the id that the page begins after. */
export const cursorSchema = z
  .base64url()
  .transform((cursor) => Buffer.from(cursor, 'base64url').toString())
  .pipe(idSchema)
