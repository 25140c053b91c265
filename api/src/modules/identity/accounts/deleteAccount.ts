import type { Id } from '@fahrplan/shared/kernel'
import { and, arrayContains, asc, eq } from 'drizzle-orm'
import { lockMunicipality, memberships, requireAdmin } from '../../tenancy'
import type { Identity } from '../createIdentity'
import { oneTimeLinks, users } from '../tables'
import type { Traces } from './traces'

/**
 * Takes somebody out of everything. What they did stays, in the name of their role.
 * @throws Problem when a municipality would be left without administrators
 */
export async function deleteAccount(
  { database, identities }: Pick<Identity, 'database' | 'identities'>,
  traces: Traces,
  { id: userId, email }: { readonly id: Id; readonly email: string },
): Promise<void> {
  await database.db.transaction(async (tx) => {
    const administered = await tx
      .select({ id: memberships.municipalityId })
      .from(memberships)
      .where(and(eq(memberships.userId, userId), arrayContains(memberships.roles, ['admin'])))
      .orderBy(asc(memberships.municipalityId))
    for (const { id } of administered) await lockMunicipality(tx, id)
    await tx.delete(oneTimeLinks).where(eq(oneTimeLinks.email, email))
    await tx.delete(users).where(eq(users.id, userId))
    for (const { id } of administered) await requireAdmin(tx, id)
    await traces.forget(userId, tx)
  })
  await identities.changed(userId)
  // Once more: what was on its way until now has entered the journal meanwhile.
  await traces.forget(userId)
}
