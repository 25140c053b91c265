import type { Id } from '@fahrplan/shared/kernel'
import { type Role, ROLES, sameValue } from '@fahrplan/shared/plan'
import { and, arrayContains, eq, ne } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { memberships, municipalities } from '../../tenancy'
import type { RoleMapping } from './settings'

interface Log {
  warn(details: object, message: string): void
}

interface Following {
  readonly userId: Id
  readonly municipalityId: Id
  readonly roles: readonly Role[]
  readonly log: Log
}

/** Whose roles follow the provider; nothing, with a word in the log, when that cannot be told. */
export async function municipalityOf(
  tx: Database,
  { municipalityId }: RoleMapping,
  log: Log,
): Promise<Id | undefined> {
  const known = await tx
    .select({ id: municipalities.id })
    .from(municipalities)
    .where(municipalityId === undefined ? undefined : eq(municipalities.id, municipalityId))
    .limit(2)
  const [only, another] = known
  if (only && !another) return only.id
  log.warn({ found: known.length }, 'OIDC_MUNICIPALITY names none, or there is not exactly one')
  return undefined
}

/** Gives the roles that the provider says, or takes them; departments stay. Whether anything was another. */
export async function followRoles(tx: Database, following: Following): Promise<boolean> {
  const { userId, municipalityId } = following
  const theirs = and(eq(memberships.municipalityId, municipalityId), eq(memberships.userId, userId))
  const [before] = await tx.select().from(memberships).where(theirs)
  const roles = await rolesAfter(tx, before?.roles ?? [], following)
  if (sameValue(roles, before?.roles ?? [])) return false
  if (roles.length === 0) await tx.delete(memberships).where(theirs)
  else if (before) await tx.update(memberships).set({ roles }).where(theirs)
  else await tx.insert(memberships).values({ municipalityId, userId, roles, departmentIds: [] })
  return true
}

/** Nobody is locked out of a municipality's administration by what a provider leaves out. */
async function rolesAfter(tx: Database, before: readonly Role[], following: Following): Promise<Role[]> {
  const { userId, municipalityId, roles, log } = following
  const losesAdmin = before.includes('admin') && !roles.includes('admin')
  const staysAdmin = losesAdmin && !(await isAdministered(tx, following))
  if (staysAdmin) log.warn({ userId, municipalityId }, 'the last administrator keeps the role')
  return ROLES.filter((role) => roles.includes(role) || (staysAdmin && role === 'admin'))
}

/** By somebody else. */
async function isAdministered(tx: Database, { userId, municipalityId }: Following): Promise<boolean> {
  const others = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(
      and(
        eq(memberships.municipalityId, municipalityId),
        ne(memberships.userId, userId),
        arrayContains(memberships.roles, ['admin']),
      ),
    )
    .limit(1)
  return others.length > 0
}

export async function belongsSomewhere(tx: Database, userId: Id): Promise<boolean> {
  const found = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(eq(memberships.userId, userId))
    .limit(1)
  return found.length > 0
}
