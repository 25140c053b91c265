import { type Id, newId } from '@fahrplan/shared/kernel'
import type { CalendarFeed, SessionUser } from '@fahrplan/shared/tenancy'
import { and, desc, eq } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { hasOrganisationAccount, readUser } from '../actors/readUser'
import { hashOf, newSecret } from '../secrets'
import { calendarFeeds } from '../tables'

/** How exactly it is kept when a feed was last read. */
const READ_MS = 60_000

type FeedRow = typeof calendarFeeds.$inferSelect

/** The only time that the secret itself is known. */
export async function issueFeed(
  db: Database,
  owner: Pick<FeedRow, 'userId' | 'strategyId' | 'municipalityId'>,
  now: Date,
): Promise<{ readonly feed: CalendarFeed; readonly secret: string }> {
  const secret = newSecret()
  const row: FeedRow = { id: newId(), secretHash: hashOf(secret), ...owner, createdAt: now, lastReadAt: null }
  await db.insert(calendarFeeds).values(row)
  return { feed: presentFeed(row), secret }
}

/** Somebody's feeds of a strategy, the latest first. */
export async function listFeeds(db: Database, userId: Id, strategyId: Id): Promise<CalendarFeed[]> {
  const rows = await db
    .select()
    .from(calendarFeeds)
    .where(and(eq(calendarFeeds.userId, userId), eq(calendarFeeds.strategyId, strategyId)))
    .orderBy(desc(calendarFeeds.createdAt), desc(calendarFeeds.id))
  return rows.map(presentFeed)
}

/** All feeds of somebody, whichever strategy they are of, the latest first. */
export async function feedsOf(
  db: Database,
  userId: Id,
): Promise<(CalendarFeed & { readonly strategyId: Id })[]> {
  const rows = await db
    .select()
    .from(calendarFeeds)
    .where(eq(calendarFeeds.userId, userId))
    .orderBy(desc(calendarFeeds.createdAt), desc(calendarFeeds.id))
  return rows.map((row) => ({ ...presentFeed(row), strategyId: row.strategyId }))
}

/** Whether there was one to take back. */
export async function deleteFeed(
  db: Database,
  { userId, strategyId, id }: Pick<FeedRow, 'userId' | 'strategyId' | 'id'>,
): Promise<boolean> {
  const isIt = and(
    eq(calendarFeeds.id, id),
    eq(calendarFeeds.userId, userId),
    eq(calendarFeeds.strategyId, strategyId),
  )
  const deleted = await db.delete(calendarFeeds).where(isIt).returning({ id: calendarFeeds.id })
  return deleted.length > 0
}

/** Whose eyes a secret opens, and upon which strategy; their rights are those of this moment. */
export async function openFeed(
  db: Database,
  secret: string,
  now: Date,
): Promise<{ readonly user: SessionUser; readonly strategyId: Id } | undefined> {
  const [feed] = await db
    .select()
    .from(calendarFeeds)
    .where(eq(calendarFeeds.secretHash, hashOf(secret)))
  if (!feed) return undefined
  if ((feed.lastReadAt?.getTime() ?? 0) + READ_MS <= now.getTime())
    await db.update(calendarFeeds).set({ lastReadAt: now }).where(eq(calendarFeeds.id, feed.id))
  const { userId, municipalityId, strategyId } = feed
  // As with a token: it was made in a session, and the organisation's sign-in is as good as a second factor.
  const isStrong = await hasOrganisationAccount(db, userId)
  const user = await readUser(db, userId, { isStrong, municipalityId })
  return user && { user, strategyId }
}

function presentFeed({ id, createdAt, lastReadAt }: FeedRow): CalendarFeed {
  return { id, createdAt: createdAt.toISOString(), lastReadAt: lastReadAt?.toISOString() ?? null }
}
