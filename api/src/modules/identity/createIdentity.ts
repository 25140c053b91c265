import type { DatabaseHandle } from '../../plugins/database'
import { Identities } from './actors/identities'

export interface Identity {
  readonly database: DatabaseHandle
  readonly identities: Identities
  readonly now: () => Date
}

/** Whatever knows who people are, upon one database. */
export async function createIdentity(
  database: DatabaseHandle,
  now: () => Date = () => new Date(),
): Promise<Identity> {
  const identities = new Identities(database, now)
  await identities.listen()
  return { database, identities, now }
}
