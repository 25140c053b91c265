import type { Id } from '@fahrplan/shared/kernel'
import { and, eq, isNotNull, isNull, lt, or } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { users } from '../tables'
import { useRecoveryCode } from './recoveryCodes'
import { stepOf } from './totp'

export type SecondFactor = 'totp' | 'recoveryCode'

/** What a code proves; nothing with a wrong one, or one that was used before. */
export async function acceptCode(
  db: Database,
  userId: Id,
  code: string,
  now: Date,
): Promise<SecondFactor | undefined> {
  const digits = code.replaceAll(/[\s-]/g, '')
  if (!/^\d{6}$/.test(digits)) return (await useRecoveryCode(db, userId, code)) ? 'recoveryCode' : undefined
  return (await acceptTotp(db, userId, digits, now)) ? 'totp' : undefined
}

/** Each code opens once: the statement that notes its step finds nobody when it is noted already. */
async function acceptTotp(db: Database, userId: Id, digits: string, now: Date): Promise<boolean> {
  const [user] = await db
    .select({ secret: users.totpSecret })
    .from(users)
    .where(and(eq(users.id, userId), isNotNull(users.totpConfirmedAt)))
  const step = user?.secret ? stepOf(user.secret, digits, now) : undefined
  if (!user?.secret || step === undefined) return false
  const noted = await db
    .update(users)
    .set({ totpLastStep: step })
    .where(
      and(
        eq(users.id, userId),
        eq(users.totpSecret, user.secret),
        or(isNull(users.totpLastStep), lt(users.totpLastStep, step)),
      ),
    )
    .returning({ id: users.id })
  return noted.length > 0
}
