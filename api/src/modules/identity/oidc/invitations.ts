import type { Id } from '@fahrplan/shared/kernel'
import { and, eq, gt, inArray } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { memberships } from '../../tenancy'
import { oneTimeLinks } from '../tables'

export type Invited = Pick<typeof oneTimeLinks.$inferSelect, 'id' | 'municipalityId'>

/** Those that are still open. */
export async function findInvitations(tx: Database, email: string, now: Date): Promise<Invited[]> {
  return tx
    .select({ id: oneTimeLinks.id, municipalityId: oneTimeLinks.municipalityId })
    .from(oneTimeLinks)
    .where(
      and(
        eq(oneTimeLinks.kind, 'invitation'),
        eq(oneTimeLinks.email, email),
        gt(oneTimeLinks.expiresAt, now),
      ),
    )
}

/** Uses them up, as their links would. Whether there was still one to use. */
export async function useInvitations(
  tx: Database,
  userId: Id,
  invited: readonly Invited[],
): Promise<boolean> {
  const ids = invited.map(({ id }) => id)
  if (ids.length === 0) return false
  const used = await tx.delete(oneTimeLinks).where(inArray(oneTimeLinks.id, ids)).returning()
  const gained = used.flatMap(({ municipalityId, roles, departmentIds }) =>
    municipalityId === null ? [] : [{ municipalityId, userId, roles, departmentIds }],
  )
  if (gained.length > 0) await tx.insert(memberships).values(gained).onConflictDoNothing()
  return gained.length > 0
}
