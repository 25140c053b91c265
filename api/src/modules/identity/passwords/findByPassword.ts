import type { Id } from '@fahrplan/shared/kernel'
import { and, eq } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { users } from '../tables'
import { hashPassword, isOutdated, isPassword } from './passwordHash'

export interface PasswordOwner {
  readonly userId: Id
  readonly passwordHash: string
  readonly hasSecondFactor: boolean
}

/** Nobody, in the same time, when there is no such account, when it has no password, or another one. */
export async function findByPassword(
  db: Database,
  email: string,
  password: string,
): Promise<PasswordOwner | undefined> {
  const [user] = await db.select().from(users).where(eq(users.email, email))
  const isRight = await isPassword(password, user?.passwordHash)
  if (!isRight || !user?.passwordHash) return undefined
  return {
    userId: user.id,
    passwordHash: user.passwordHash,
    hasSecondFactor: user.totpConfirmedAt !== null,
  }
}

/** Only now is the password at hand that an outdated hash can be made anew from. */
export async function keepUpToDate(
  db: Database,
  { userId, passwordHash }: PasswordOwner,
  password: string,
): Promise<void> {
  if (!isOutdated(passwordHash)) return
  await db
    .update(users)
    .set({ passwordHash: await hashPassword(password) })
    .where(and(eq(users.id, userId), eq(users.passwordHash, passwordHash)))
}

/** Whether it counts still: it may have been changed while the sign-in was on its way. */
export async function isStillPassword(
  db: Database,
  { userId, passwordHash }: PasswordOwner,
  password: string,
): Promise<boolean> {
  const [user] = await db.select({ current: users.passwordHash }).from(users).where(eq(users.id, userId))
  if (!user?.current) return false
  return user.current === passwordHash || isPassword(password, user.current)
}
