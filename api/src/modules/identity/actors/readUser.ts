import type { Id } from '@fahrplan/shared/kernel'
import type { SessionUser } from '@fahrplan/shared/tenancy'
import { asc, eq } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { memberships, municipalities } from '../../tenancy'
import { identities, users } from '../tables'

interface ReadOptions {
  /** The sign-in itself proved as much as a second factor does. */
  readonly isStrong: boolean
  /** Only this municipality, where the way in reaches no further. */
  readonly municipalityId?: Id | undefined
}

/** As they are now; nothing when the account is gone. */
export async function readUser(
  db: Database,
  userId: Id,
  { isStrong, municipalityId }: ReadOptions,
): Promise<SessionUser | undefined> {
  const [user] = await db.select().from(users).where(eq(users.id, userId))
  if (!user) return undefined
  const rows = await db
    .select({ municipality: municipalities, membership: memberships })
    .from(memberships)
    .innerJoin(municipalities, eq(municipalities.id, memberships.municipalityId))
    .where(eq(memberships.userId, userId))
    .orderBy(asc(municipalities.name), asc(municipalities.id))
  const hasSecondFactor = user.totpConfirmedAt !== null
  const reached = rows.filter(({ municipality }) => (municipalityId ?? municipality.id) === municipality.id)
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    // Operators look beyond their municipalities; what was made for one does not.
    isOperator: user.isOperator && municipalityId === undefined,
    isDemo: user.isDemo,
    hasPassword: user.passwordHash !== null,
    hasSecondFactor,
    memberships: reached.map(({ municipality, membership }) => ({
      municipality,
      roles: membership.roles,
      departmentIds: membership.departmentIds,
      needsSecondFactor: municipality.secondFactorRequired && !isStrong && !hasSecondFactor,
    })),
  }
}

/** The identity provider vouches for them, with whatever factors it asks for. */
export async function hasOrganisationAccount(db: Database, userId: Id): Promise<boolean> {
  const found = await db
    .select({ userId: identities.userId })
    .from(identities)
    .where(eq(identities.userId, userId))
    .limit(1)
  return found.length > 0
}
