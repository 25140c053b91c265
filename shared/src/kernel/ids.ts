import { v5, v7 } from 'uuid'
import { z } from 'zod'

/** A UUID. New ones are version 7: they sort by the moment of their making. */
export type Id = string

/** Lower case only: the database would fold upper case, and the journal would then tell another story than the rows. */
export const idSchema = z.uuid().lowercase().meta({ description: 'UUID in lower case' })

const NAMESPACE = 'd1f2b7a8-5f0e-5d0b-9b55-6c1f0a3f2f11'

/** The same id for the same name, wherever it is made: who makes the same thing twice, makes it once. */
export function namedId(name: readonly unknown[]): Id {
  return v5(JSON.stringify(name), NAMESPACE)
}

/** The one impure function of the kernel: reads the clock and the random source. */
export function newId(): Id {
  return v7()
}
