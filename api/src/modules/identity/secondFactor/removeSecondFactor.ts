import type { Id } from '@fahrplan/shared/kernel'
import { eq } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { recoveryCodes, users } from '../tables'

/** From then on the password is enough. Tells whether there was one; one that was never confirmed goes too. */
export async function removeSecondFactor(tx: Database, userId: Id): Promise<boolean> {
  const [before] = await tx
    .select({ confirmedAt: users.totpConfirmedAt })
    .from(users)
    .where(eq(users.id, userId))
    .for('update')
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
  await tx
    .update(users)
    .set({ totpSecret: null, totpConfirmedAt: null, totpLastStep: null })
    .where(eq(users.id, userId))
  return before !== undefined && before.confirmedAt !== null
}
