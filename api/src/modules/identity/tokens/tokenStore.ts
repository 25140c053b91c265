import { type Id, newId } from '@fahrplan/shared/kernel'
import type { ApiToken, IssuedToken, NewApiToken } from '@fahrplan/shared/tenancy'
import { and, desc, eq } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { hashOf, newSecret } from '../secrets'
import { apiTokens } from '../tables'

/** Tells a token that got lost in a log or a repository for what it is, to people and to those who search. */
const PREFIX = 'fpl_'
const DAY_MS = 24 * 60 * 60 * 1000

type TokenRow = typeof apiTokens.$inferSelect

/** The only time that the token itself is known. */
export async function issueToken(
  db: Database,
  userId: Id,
  { name, municipalityId, scope, days }: NewApiToken,
  now: Date,
): Promise<IssuedToken> {
  const token = PREFIX + newSecret()
  const row: TokenRow = {
    id: newId(),
    tokenHash: hashOf(token),
    userId,
    municipalityId,
    name,
    scope,
    createdAt: now,
    expiresAt: new Date(now.getTime() + days * DAY_MS),
    lastUsedAt: null,
  }
  await db.insert(apiTokens).values(row)
  return { ...presentToken(row), token }
}

/** The latest first. */
export async function listTokens(db: Database, userId: Id): Promise<ApiToken[]> {
  const rows = await db
    .select()
    .from(apiTokens)
    .where(eq(apiTokens.userId, userId))
    .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id))
  return rows.map(presentToken)
}

/** Whether there was one to take back. */
export async function deleteToken(db: Database, userId: Id, id: Id): Promise<boolean> {
  const deleted = await db
    .delete(apiTokens)
    .where(and(eq(apiTokens.userId, userId), eq(apiTokens.id, id)))
    .returning({ id: apiTokens.id })
  return deleted.length > 0
}

function presentToken({ id, name, municipalityId, scope, ...row }: TokenRow): ApiToken {
  return {
    id,
    name,
    municipalityId,
    scope,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  }
}
