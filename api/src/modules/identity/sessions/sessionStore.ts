import { type Id, newId } from '@fahrplan/shared/kernel'
import { and, eq, lt, ne, or } from 'drizzle-orm'
import type { DatabaseHandle } from '../../../plugins/database'
import { hashOf, newSecret } from '../secrets'
import { sessions } from '../tables'

export type SessionRow = typeof sessions.$inferSelect

/** A working day with a long lunch. */
export const IDLE_MS = 8 * 60 * 60 * 1000
export const LONGEST_MS = 7 * 24 * 60 * 60 * 1000
/** Between password and code. */
const SECOND_FACTOR_MS = 10 * 60 * 1000

export interface NewSession {
  readonly userId: Id
  readonly method: SessionRow['method']
  readonly userAgent: string
  readonly awaitsSecondFactor?: boolean
  readonly idToken?: string | null
}

export interface StartedSession {
  /** For the cookie, and nowhere else. */
  readonly secret: string
  readonly session: SessionRow
}

/** A session of its own for each sign-in: what a browser had before is worth nothing afterwards. */
export async function startSession(
  { db }: Pick<DatabaseHandle, 'db'>,
  { userId, method, userAgent, awaitsSecondFactor = false, idToken = null }: NewSession,
  now: Date,
): Promise<StartedSession> {
  const secret = newSecret()
  const session: SessionRow = {
    id: newId(),
    tokenHash: hashOf(secret),
    userId,
    method,
    awaitsSecondFactor,
    userAgent: userAgent.slice(0, 300),
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + (awaitsSecondFactor ? SECOND_FACTOR_MS : LONGEST_MS)),
    idToken,
  }
  await db.insert(sessions).values(session)
  await forgetOld(db, now)
  return { secret, session }
}

export function isOver({ expiresAt, lastSeenAt }: SessionRow, now: Date): boolean {
  return expiresAt <= now || lastSeenAt.getTime() + IDLE_MS <= now.getTime()
}

export async function findSession(
  { db }: Pick<DatabaseHandle, 'db'>,
  tokenHash: string,
): Promise<SessionRow | undefined> {
  const [row] = await db.select().from(sessions).where(eq(sessions.tokenHash, tokenHash))
  return row
}

export async function listSessions(
  { db }: Pick<DatabaseHandle, 'db'>,
  userId: Id,
  now: Date,
): Promise<SessionRow[]> {
  const rows = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.awaitsSecondFactor, false)))
  return rows
    .filter((row) => !isOver(row, now))
    .sort((a, b) => b.lastSeenAt.getTime() - a.lastSeenAt.getTime())
}

/** Which of a user's sessions end: one, all but one, or all. */
export interface Ending {
  readonly userId: Id
  readonly only?: Id | undefined
  readonly allBut?: Id | undefined
}

/** How many there were to end. */
export async function deleteSessions(
  { db }: Pick<DatabaseHandle, 'db'>,
  { userId, only, allBut }: Ending,
): Promise<number> {
  const ended = await db
    .delete(sessions)
    .where(
      and(
        eq(sessions.userId, userId),
        only === undefined ? undefined : eq(sessions.id, only),
        allBut === undefined ? undefined : ne(sessions.id, allBut),
      ),
    )
    .returning({ id: sessions.id })
  return ended.length
}

async function forgetOld(db: DatabaseHandle['db'], now: Date): Promise<void> {
  const idleSince = new Date(now.getTime() - IDLE_MS)
  await db.delete(sessions).where(or(lt(sessions.expiresAt, now), lt(sessions.lastSeenAt, idleSince)))
}
