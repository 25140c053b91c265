import type { Day } from '@fahrplan/shared/kernel'
import type { Session } from '@fahrplan/shared/tenancy'
import type { Actor } from '../../../plugins/session'
import type { Identity } from '../createIdentity'
import { demoRoles } from '../demo'
import type { IdentityProvider } from '../oidc/identityProvider'

export interface SessionRoutesOptions {
  readonly identity: Identity
  readonly today: () => Day
  readonly version: string
  /** The accounts of the example city may be entered by anybody. */
  readonly demo: boolean
  /** Where people sign in with the organisation's own accounts. */
  readonly organisation: IdentityProvider | undefined
  readonly origins: readonly string[]
}

/** What the screens need to know before anything else. */
export async function sessionOf(
  { identity, today, version, demo, organisation }: SessionRoutesOptions,
  visitor: Actor | null,
): Promise<Session> {
  const halfway = visitor?.credential.kind === 'session' && visitor.credential.awaitsSecondFactor
  return {
    user: visitor && !halfway ? visitor.user : null,
    awaitsSecondFactor: halfway,
    today: today(),
    version,
    signIn: {
      organisation: organisation?.settings.name ?? null,
      mail: identity.mailer.canSend,
      demoRoles: demo ? await demoRoles(identity.database.db) : [],
    },
  }
}
