import type { Id } from '@fahrplan/shared/kernel'
import { and, arrayContains, eq } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { Problem } from '../../../plugins/errors'
import { memberships } from '../tables'

/**
 * Ask it in the transaction that took somebody's role, once the municipality is locked.
 * @throws Problem when nobody would be left who administers
 */
export async function requireAdmin(tx: Database, municipalityId: Id): Promise<void> {
  const [admin] = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.municipalityId, municipalityId), arrayContains(memberships.roles, ['admin'])))
    .limit(1)
  if (!admin) throw new Problem('last-admin', 'Make somebody else administrator first.')
}
