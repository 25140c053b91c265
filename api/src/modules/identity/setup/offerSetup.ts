import { and, eq } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import type { Identity } from '../createIdentity'
import { linkAddress } from '../links/linkAddress'
import { issueLink } from '../links/linkStore'
import type { Sender } from '../links/sendLink'
import { users } from '../tables'

/**
 * The address where an operator begins: the first administrator, or the next one when the last operator has gone.
 * Nothing while there is an operator. An earlier one is void: whoever looks for it looks at the end of what was
 * printed.
 */
export async function offerSetup(
  { database: { db }, now }: Pick<Identity, 'database' | 'now'>,
  { origin, log }: Sender,
): Promise<string | undefined> {
  if (await hasOperator(db)) return undefined
  const { link, secret } = await issueLink(db, { kind: 'setup' }, now())
  log.info({ linkId: link.id, kind: link.kind }, 'link issued')
  return linkAddress(origin, 'setup', secret)
}

/** Those of the demo do not count: without it, nobody can enter their accounts. */
export async function hasPeople(db: Database): Promise<boolean> {
  const [somebody] = await db.select({ id: users.id }).from(users).where(eq(users.isDemo, false)).limit(1)
  return somebody !== undefined
}

export async function hasOperator(db: Database): Promise<boolean> {
  const isOperator = and(eq(users.isDemo, false), eq(users.isOperator, true))
  const [operator] = await db.select({ id: users.id }).from(users).where(isOperator).limit(1)
  return operator !== undefined
}
