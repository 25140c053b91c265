import type { Day } from '@fahrplan/shared/kernel'
import type { Session } from '@fahrplan/shared/tenancy'
import type { Actor } from '../../../plugins/session'
import type { Identity } from '../createIdentity'
import { demoRoles } from '../demo'

export interface SessionRoutesOptions {
  readonly identity: Identity
  readonly today: () => Day
  readonly version: string
  /** The accounts of the example city may be entered by anybody. */
  readonly demo: boolean
}

/** What the screens need to know before anything else. */
export async function sessionOf(
  { identity, today, version, demo }: SessionRoutesOptions,
  visitor: Actor | null,
): Promise<Session> {
  const halfway = visitor?.credential.kind === 'session' && visitor.credential.awaitsSecondFactor
  return {
    user: visitor && !halfway ? visitor.user : null,
    awaitsSecondFactor: halfway,
    today: today(),
    version,
    signIn: {
      organisation: null,
      mail: false,
      demoRoles: demo ? await demoRoles(identity.database.db) : [],
    },
  }
}
