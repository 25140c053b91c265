import type { Id } from '@fahrplan/shared/kernel'
import { eq } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { voidLinks } from '../accounts/changeEmail'
import { forgetAttempts } from '../attempts/attempts'
import { LIMITS } from '../attempts/limits'
import { expired, type LinkRow, useLink } from '../links/linkStore'
import { apiTokens, calendarFeeds, users } from '../tables'

export interface PasswordSet {
  readonly userId: Id
  readonly email: string
  readonly hasSecondFactor: boolean
}

/** A new password: links to set another one or another address are void, and whoever was made to wait need not wait any longer. */
export async function setPassword(
  tx: Database,
  userId: Id,
  passwordHash: string,
): Promise<PasswordSet | undefined> {
  const [user] = await tx
    .update(users)
    .set({ passwordHash })
    .where(eq(users.id, userId))
    .returning({ email: users.email, totpConfirmedAt: users.totpConfirmedAt })
  if (!user) return undefined
  await voidLinks(tx, userId)
  await forgetAttempts(tx, LIMITS.password, user.email)
  return { userId, email: user.email, hasSecondFactor: user.totpConfirmedAt !== null }
}

/** Whose password a link sets anew. @throws Problem when that is nobody */
export async function ownerOf(
  db: Database,
  { userId }: LinkRow,
): Promise<{ readonly name: string; readonly email: string }> {
  const wanted = { name: users.name, email: users.email }
  const [owner] = userId === null ? [] : await db.select(wanted).from(users).where(eq(users.id, userId))
  if (!owner) throw expired()
  return owner
}

/**
 * The same by a link: whoever needs one may have lost the account to somebody, who may have made tokens. In the
 * profile, tokens are listed and taken back one by one. @throws Problem when the link has been used
 */
export async function setPasswordByLink(
  db: Database,
  token: string,
  passwordHash: string,
  now: Date,
): Promise<PasswordSet> {
  return db.transaction(async (tx) => {
    const { userId } = await useLink(tx, 'passwordReset', token, now)
    const set = userId === null ? undefined : await setPassword(tx, userId, passwordHash)
    if (userId === null || !set) throw expired()
    await tx.delete(apiTokens).where(eq(apiTokens.userId, userId))
    await tx.delete(calendarFeeds).where(eq(calendarFeeds.userId, userId))
    return set
  })
}
