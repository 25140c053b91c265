import type { Id } from '@fahrplan/shared/kernel'
import { sql } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { lockMunicipality, memberships } from '../../tenancy'
import { createAccount } from '../accounts/createAccount'
import { type LinkRow, openLink, useLink } from './linkStore'

export interface NewAccountOfGuest {
  readonly name: string
  readonly passwordHash: string
}

/** Who was invited becomes a member, with a new account or the one they have. */
export async function acceptInvitation(
  db: Database,
  token: string,
  account: NewAccountOfGuest | { readonly userId: Id },
  now: Date,
): Promise<Id> {
  return db.transaction(async (tx) => {
    const { municipalityId } = await openLink(tx, token, now)
    // Nobody reorganises meanwhile: the departments that were promised are still there when they are given.
    if (municipalityId !== null) await lockMunicipality(tx, municipalityId)
    const link = await useLink(tx, 'invitation', token, now)
    const userId =
      'userId' in account ? account.userId : await createAccount(tx, { ...account, email: link.email! }, now)
    await join(tx, userId, link)
    return userId
  })
}

/** Who is a member by now, in another way, gets the roles of the invitation besides. */
async function join(
  tx: Database,
  userId: Id,
  { municipalityId, roles, departmentIds }: LinkRow,
): Promise<void> {
  await tx
    .insert(memberships)
    .values({ municipalityId: municipalityId!, userId, roles, departmentIds })
    .onConflictDoUpdate({
      target: [memberships.municipalityId, memberships.userId],
      set: {
        roles: sql`array(select distinct unnest(${memberships.roles} || excluded.roles))`,
        departmentIds: sql`array(select distinct unnest(${memberships.departmentIds} || excluded.department_ids))`,
      },
    })
}
