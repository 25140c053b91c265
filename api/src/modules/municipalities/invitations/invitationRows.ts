import type { Id } from '@fahrplan/shared/kernel'
import type { Invitation } from '@fahrplan/shared/tenancy'
import { and, asc, eq } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { Problem } from '../../../plugins/errors'
import { type LinkRow, oneTimeLinks } from '../../identity'

/** Also those that have expired, so that it is seen who has not come. */
export async function listInvitations(db: Database, municipalityId: Id): Promise<Invitation[]> {
  const rows = await db
    .select()
    .from(oneTimeLinks)
    .where(isInvitationOf(municipalityId))
    .orderBy(asc(oneTimeLinks.createdAt), asc(oneTimeLinks.id))
  return rows.map(toInvitation)
}

/** @throws Problem */
export async function findInvitation(db: Database, municipalityId: Id, id: Id): Promise<LinkRow> {
  const [row] = await db.select().from(oneTimeLinks).where(isInvitation(municipalityId, id))
  if (!row) throw noInvitation()
  return row
}

export function isInvitationOf(municipalityId: Id) {
  return and(eq(oneTimeLinks.kind, 'invitation'), eq(oneTimeLinks.municipalityId, municipalityId))
}

export function isInvitation(municipalityId: Id, id: Id) {
  return and(isInvitationOf(municipalityId), eq(oneTimeLinks.id, id))
}

export function noInvitation(): Problem {
  return new Problem('not-found', 'There is no such invitation; it may have been accepted.')
}

export function toInvitation({ id, email, roles, departmentIds, createdAt, expiresAt }: LinkRow): Invitation {
  if (email === null) throw new Error(`the invitation ${id} has no address`)
  const [invitedAt, until] = [createdAt.toISOString(), expiresAt.toISOString()]
  return { id, email, roles, departmentIds, invitedAt, expiresAt: until }
}
