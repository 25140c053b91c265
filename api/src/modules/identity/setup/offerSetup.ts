import { and, eq } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import type { Identity } from '../createIdentity'
import { linkAddress } from '../links/linkAddress'
import { issueLink } from '../links/linkStore'
import type { Sender } from '../links/sendLink'
import { users } from '../tables'

export interface OfferedSetup {
  /** `operator`: there are people, but none who may start municipalities. */
  readonly kind: 'setup' | 'operator'
  readonly address: string
}

/**
 * The address where the first administrator begins or, once the last operator has gone, where another one does;
 * nothing when there is an operator. An earlier one is void: whoever looks for it looks at the end of what was printed.
 */
export async function offerSetup(
  { database: { db }, now }: Pick<Identity, 'database' | 'now'>,
  { origin, log }: Sender,
): Promise<OfferedSetup | undefined> {
  if (await hasOperator(db)) return undefined
  const kind = (await hasPeople(db)) ? 'operator' : 'setup'
  const { link, secret } = await issueLink(db, { kind }, now())
  log.info({ linkId: link.id, kind }, 'link issued')
  return { kind, address: linkAddress(origin, kind, secret) }
}

/** Those of the demo do not count: without it, nobody can enter their accounts. */
export async function hasPeople(db: Database): Promise<boolean> {
  const [somebody] = await db.select({ id: users.id }).from(users).where(eq(users.isDemo, false)).limit(1)
  return somebody !== undefined
}

export async function hasOperator(db: Database): Promise<boolean> {
  const [operator] = await db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.isOperator, true), eq(users.isDemo, false)))
    .limit(1)
  return operator !== undefined
}
