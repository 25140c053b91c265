import type { Id } from '@fahrplan/shared/kernel'
import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { Problem } from '../../../plugins/errors'
import { expired, useLink } from '../links/linkStore'
import { oneTimeLinks, users } from '../tables'

export interface EmailChanged {
  readonly userId: Id
  /** The address until now. */
  readonly before: string
}

/** @throws Problem when another account has the address */
export async function changeEmail(db: Database, userId: Id, email: string): Promise<EmailChanged> {
  return db.transaction((tx) => settle(tx, userId, email))
}

/** The same by the link that was mailed to the new address. @throws Problem when it has been used */
export async function changeEmailByLink(db: Database, token: string, now: Date): Promise<EmailChanged> {
  return db.transaction(async (tx) => {
    const { userId, email } = await useLink(tx, 'emailChange', token, now)
    if (userId === null || email === null) throw expired()
    return settle(tx, userId, email)
  })
}

async function settle(tx: Database, userId: Id, email: string): Promise<EmailChanged> {
  // Of two who want the same address at once, the second finds the first.
  await tx.execute(sql`lock table ${users} in share row exclusive mode`)
  const [other] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.email, email), ne(users.id, userId)))
  if (other) throw new Problem('email-taken', 'There is an account with this address already.')
  const [user] = await tx.select({ email: users.email }).from(users).where(eq(users.id, userId))
  if (!user) throw expired()
  await tx.update(users).set({ email }).where(eq(users.id, userId))
  await voidLinks(tx, userId)
  return { userId, before: user.email }
}

/** Links into the account that were mailed elsewhere, or wanted by whoever had it before, open nothing any more. */
export async function voidLinks(tx: Database, userId: Id): Promise<void> {
  await tx
    .delete(oneTimeLinks)
    .where(and(inArray(oneTimeLinks.kind, ['passwordReset', 'emailChange']), eq(oneTimeLinks.userId, userId)))
}
