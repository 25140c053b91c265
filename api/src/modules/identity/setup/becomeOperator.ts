import type { Id } from '@fahrplan/shared/kernel'
import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { createAccount, type NewAccount } from '../accounts/createAccount'
import { expired, useLink } from '../links/linkStore'
import { oneTimeLinks, users } from '../tables'
import { hasOperator } from './offerSetup'

export type NextOperator = Pick<NewAccount, 'name' | 'email' | 'passwordHash'> | { readonly userId: Id }

/**
 * Makes somebody the operator of an installation that has lost its last one. No municipality opens to them by that:
 * each has its own administration. @throws Problem when there is one already
 */
export async function becomeOperator(db: Database, token: string, who: NextOperator, now: Date): Promise<Id> {
  return db.transaction(async (tx) => {
    // Of two who come at once, with two links, the second finds the first.
    await tx.execute(sql`lock table ${users} in share row exclusive mode`)
    await useLink(tx, 'operator', token, now)
    if (await hasOperator(tx)) throw expired()
    await tx.delete(oneTimeLinks).where(eq(oneTimeLinks.kind, 'operator'))
    return 'userId' in who ? raise(tx, who.userId) : createAccount(tx, { ...who, isOperator: true }, now)
  })
}

async function raise(tx: Database, userId: Id): Promise<Id> {
  const [raised] = await tx
    .update(users)
    .set({ isOperator: true })
    .where(and(eq(users.id, userId), eq(users.isDemo, false)))
    .returning({ id: users.id })
  if (!raised) throw expired()
  return raised.id
}
