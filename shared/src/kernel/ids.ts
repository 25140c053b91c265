import { v7 } from 'uuid'
import { z } from 'zod'

/** A UUID. New ones are version 7: they sort by the moment of their making. */
export type Id = string

/** Lower case only: the database would fold upper case, and the journal would then tell another story than the rows. */
export const idSchema = z.uuid().lowercase().meta({ description: 'UUID in lower case' })

/** The one impure function of the kernel: reads the clock and the random source. */
export function newId(): Id {
  return v7()
}
