import { type Id, newId } from '@fahrplan/shared/kernel'
import { and, eq, notExists } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { apiTokens, calendarFeeds, identities, oneTimeLinks, recoveryCodes, sessions, users } from '../tables'
import type { Person } from './personOf'

export interface Account {
  readonly id: Id
  readonly name: string
  readonly email: string
  readonly isOperator: boolean
}

const ACCOUNT = { id: users.id, name: users.name, email: users.email, isOperator: users.isOperator }

/**
 * The account of a person. One that was made here before is theirs when the provider has verified its
 * address, unless somebody else signs in to it from there: addresses of leavers are given to newcomers.
 */
export async function findAccount(tx: Database, person: Person): Promise<Account | undefined> {
  const [known] = await tx
    .select(ACCOUNT)
    .from(identities)
    .innerJoin(users, eq(users.id, identities.userId))
    .where(and(eq(identities.issuer, person.issuer), eq(identities.subject, person.subject)))
  if (known || person.email === undefined) return known
  const others = tx
    .select({ userId: identities.userId })
    .from(identities)
    .where(and(eq(identities.userId, users.id), eq(identities.issuer, person.issuer)))
  const [local] = await tx
    .select(ACCOUNT)
    .from(users)
    .where(and(eq(users.email, person.email), eq(users.isDemo, false), notExists(others)))
  if (local) await takeOver(tx, person, local.id)
  return local
}

/**
 * Whoever made the account here may only have claimed the address, by an invitation that they opened themselves.
 * Now that its owner comes, nothing that was set up before opens it any more.
 */
async function takeOver(tx: Database, person: Person, userId: Id): Promise<void> {
  await tx
    .update(users)
    .set({ passwordHash: null, totpSecret: null, totpConfirmedAt: null, totpLastStep: null })
    .where(eq(users.id, userId))
  for (const table of [recoveryCodes, sessions, apiTokens, calendarFeeds, oneTimeLinks])
    await tx.delete(table).where(eq(table.userId, userId))
  await recognise(tx, person, userId)
}

export async function makeAccount(tx: Database, person: Person, now: Date): Promise<Id> {
  const id = newId()
  const email = (await freeAddress(tx, person)) ?? noAddress(id)
  const name = person.name ?? person.email ?? person.subject
  await tx.insert(users).values({ id, email, name, createdAt: now })
  await recognise(tx, person, id)
  return id
}

/** What the provider knows better. Whether anything was another. */
export async function keepCurrent(tx: Database, account: Account, person: Person): Promise<boolean> {
  const name = person.name ?? account.name
  const isReachable = account.email !== noAddress(account.id)
  const email = (isReachable ? undefined : await freeAddress(tx, person)) ?? account.email
  if (name === account.name && email === account.email) return false
  await tx.update(users).set({ name, email }).where(eq(users.id, account.id))
  return true
}

async function recognise(tx: Database, { issuer, subject }: Person, userId: Id): Promise<void> {
  await tx.insert(identities).values({ issuer, subject, userId })
}

/**
 * In place of an address that nobody has verified. The claimed one must not stand there: whoever it really
 * belongs to would be led into this account by an invitation or a new password.
 */
function noAddress(id: Id): string {
  return `${id}@ohne-adresse.invalid`
}

async function freeAddress(tx: Database, { email }: Person): Promise<string | undefined> {
  if (email === undefined) return undefined
  const taken = await tx.select({ id: users.id }).from(users).where(eq(users.email, email))
  return taken.length === 0 ? email : undefined
}
