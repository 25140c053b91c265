import type { DatabaseHandle } from '../../plugins/database'
import { type Mailer, noMailer } from '../../plugins/mail'
import { Identities } from './actors/identities'

export interface Identity {
  readonly database: DatabaseHandle
  readonly identities: Identities
  readonly mailer: Mailer
  readonly now: () => Date
}

/** Whatever knows who people are, upon one database. */
export async function createIdentity(
  database: DatabaseHandle,
  now: () => Date = () => new Date(),
  mailer: Mailer = noMailer,
): Promise<Identity> {
  const identities = new Identities(database, now)
  await identities.listen()
  return { database, identities, mailer, now }
}
