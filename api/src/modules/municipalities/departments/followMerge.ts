import type { Id } from '@fahrplan/shared/kernel'
import { and, arrayContains, eq } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { oneTimeLinks } from '../../identity'
import { memberships } from '../../tenancy'
import { isInvitationOf } from '../invitations'

/** Whose department was merged has the other one now; so has whoever is invited. Tells the members. */
export async function followMerge(
  tx: Database,
  municipalityId: Id,
  { id, intoId }: { readonly id: Id; readonly intoId: Id },
): Promise<Id[]> {
  const moved = (departmentIds: readonly Id[]) => [
    ...new Set(departmentIds.map((one) => (one === id ? intoId : one))),
  ]
  const members = await tx
    .select()
    .from(memberships)
    .where(
      and(eq(memberships.municipalityId, municipalityId), arrayContains(memberships.departmentIds, [id])),
    )
  for (const { userId, departmentIds } of members)
    await tx
      .update(memberships)
      .set({ departmentIds: moved(departmentIds) })
      .where(and(eq(memberships.municipalityId, municipalityId), eq(memberships.userId, userId)))
  const invited = await tx
    .select()
    .from(oneTimeLinks)
    .where(and(isInvitationOf(municipalityId), arrayContains(oneTimeLinks.departmentIds, [id])))
  for (const link of invited)
    await tx
      .update(oneTimeLinks)
      .set({ departmentIds: moved(link.departmentIds) })
      .where(eq(oneTimeLinks.id, link.id))
  return members.map(({ userId }) => userId)
}
