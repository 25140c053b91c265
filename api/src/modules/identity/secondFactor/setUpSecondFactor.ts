import type { Id } from '@fahrplan/shared/kernel'
import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { users } from '../tables'
import { replaceRecoveryCodes } from './recoveryCodes'
import { newTotpSecret, stepOf } from './totp'

/** A secret that counts once a first code has confirmed it; nothing where one counts already. */
export async function beginSecondFactor(db: Database, userId: Id): Promise<string | undefined> {
  const totpSecret = newTotpSecret()
  const begun = await db
    .update(users)
    .set({ totpSecret, totpLastStep: null })
    .where(and(eq(users.id, userId), isNull(users.totpConfirmedAt)))
    .returning({ id: users.id })
  return begun.length > 0 ? totpSecret : undefined
}

/** From now on the code is wanted. @returns the recovery codes; nothing with a wrong code */
export async function confirmSecondFactor(
  db: Database,
  userId: Id,
  code: string,
  now: Date,
): Promise<string[] | undefined> {
  const [user] = await db
    .select({ secret: users.totpSecret })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.totpConfirmedAt)))
  const step = user?.secret ? stepOf(user.secret, code.replaceAll(/[\s-]/g, ''), now) : undefined
  if (!user?.secret || step === undefined) return undefined
  const { secret } = user
  return db.transaction(async (tx) => {
    const confirmed = await tx
      .update(users)
      .set({ totpConfirmedAt: now, totpLastStep: step })
      .where(and(eq(users.id, userId), eq(users.totpSecret, secret), isNull(users.totpConfirmedAt)))
      .returning({ id: users.id })
    return confirmed.length > 0 ? replaceRecoveryCodes(tx, userId) : undefined
  })
}
