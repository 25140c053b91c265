import { type Id, newId } from '@fahrplan/shared/kernel'
import type { Database } from '../../../plugins/database'
import { Problem } from '../../../plugins/errors'
import { users } from '../tables'

export interface NewAccount {
  readonly name: string
  readonly email: string
  readonly passwordHash: string
  readonly isOperator?: boolean
}

/** @throws Problem when there is an account with this address */
export async function createAccount(
  tx: Database,
  { name, email, passwordHash, isOperator = false }: NewAccount,
  now: Date,
): Promise<Id> {
  const [created] = await tx
    .insert(users)
    .values({ id: newId(), name, email, passwordHash, isOperator, createdAt: now })
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id })
  if (!created) throw new Problem('email-taken', 'There is an account with this address already.')
  return created.id
}
