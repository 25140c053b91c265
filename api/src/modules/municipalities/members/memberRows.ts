import type { Id } from '@fahrplan/shared/kernel'
import type { Member } from '@fahrplan/shared/tenancy'
import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { Problem } from '../../../plugins/errors'
import { identities, users } from '../../identity'
import { memberships } from '../../tenancy'

const german = new Intl.Collator('de')

/** By name. */
export async function listMembers(db: Database, municipalityId: Id): Promise<Member[]> {
  const rows = await selectMembers(db).where(eq(memberships.municipalityId, municipalityId))
  return rows.map(toMember).sort((a, b) => german.compare(a.name, b.name) || (a.userId < b.userId ? -1 : 1))
}

/** @throws Problem */
export async function findMember(db: Database, municipalityId: Id, userId: Id): Promise<Member> {
  const [row] = await selectMembers(db).where(isMember(municipalityId, userId))
  if (!row) throw new Problem('not-found', 'There is no such member.')
  return toMember(row)
}

export function isMember(municipalityId: Id, userId: Id) {
  return and(eq(memberships.municipalityId, municipalityId), eq(memberships.userId, userId))
}

function selectMembers(db: Database) {
  return db
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      roles: memberships.roles,
      departmentIds: memberships.departmentIds,
      hasPassword: sql<boolean>`${users.passwordHash} is not null`,
      hasSecondFactor: sql<boolean>`${users.totpConfirmedAt} is not null`,
      hasOrganisationAccount: sql<boolean>`exists (select from ${identities} where ${identities.userId} = ${users.id})`,
      lastSignInAt: users.lastSignInAt,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
}

type Row = Awaited<ReturnType<typeof selectMembers>>[number]

function toMember({ lastSignInAt, ...row }: Row): Member {
  return { ...row, lastSignInAt: lastSignInAt?.toISOString() ?? null }
}
