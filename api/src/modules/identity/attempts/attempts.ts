import { eq, lte, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../../plugins/database'
import { Problem } from '../../../plugins/errors'
import { hashOf } from '../secrets'
import { attempts } from '../tables'
import type { Limit } from './limits'

/** An attempt that was let through, until its wait has passed. */
export interface Attempt {
  readonly key: string
  readonly blockedUntil: Date
}

/**
 * Counts an attempt before it is known how it ends, in one statement: of many at once, in whichever processes,
 * no more are let through than one after the other.
 * @returns nothing when it has to wait
 */
export async function tryBegin(
  db: Database,
  limit: Limit,
  who: string,
  now: Date,
): Promise<Attempt | undefined> {
  const key = keyOf(limit, who)
  const forgetAt = new Date(now.getTime() + limit.forgottenAfterMs)
  const [counted] = await db
    .insert(attempts)
    .values({ key, count: 1, blockedUntil: now, forgetAt })
    .onConflictDoUpdate({
      target: attempts.key,
      set: {
        count: sql`case when ${isForgotten(now)} then 1 else ${attempts.count} + 1 end`,
        blockedUntil: sql`case when ${isForgotten(now)} then ${at(now)} else ${at(now)} + ${waitAfter(limit)} end`,
        forgetAt: sql`case when ${isForgotten(now)} then ${at(forgetAt)} else ${attempts.forgetAt} end`,
      },
      setWhere: sql`${isForgotten(now)} or ${attempts.blockedUntil} <= ${at(now)}`,
    })
    .returning({ key: attempts.key, count: attempts.count, blockedUntil: attempts.blockedUntil })
  if (counted?.count === 1) await db.delete(attempts).where(lte(attempts.forgetAt, now))
  return counted
}

/** @throws Problem that tells how long to wait */
export async function begin(db: Database, limit: Limit, who: string, now: Date): Promise<Attempt> {
  const attempt = await tryBegin(db, limit, who, now)
  if (attempt) return attempt
  const [row] = await db
    .select({ blockedUntil: attempts.blockedUntil })
    .from(attempts)
    .where(eq(attempts.key, keyOf(limit, who)))
  const seconds = Math.ceil(((row?.blockedUntil.getTime() ?? 0) - now.getTime()) / 1_000)
  throw new Problem('too-many-attempts', 'Too many attempts. Wait a while before the next one.', {
    headers: { 'retry-after': String(Math.max(1, seconds)) },
  })
}

/** It was no failure: neither it nor its wait counts. Those of others stay. */
export async function takeBack(db: Database, { key, blockedUntil }: Attempt, now: Date): Promise<void> {
  await db
    .update(attempts)
    .set({
      count: sql`greatest(${attempts.count} - 1, 0)`,
      blockedUntil: sql`case when ${attempts.blockedUntil} = ${at(blockedUntil)} then ${at(now)} else ${attempts.blockedUntil} end`,
    })
    .where(eq(attempts.key, key))
}

/** Whoever got in may mistype again. */
export async function forgetAttempts(db: Database, limit: Limit, who: string): Promise<void> {
  await db.delete(attempts).where(eq(attempts.key, keyOf(limit, who)))
}

/** Nothing that names anybody. */
function keyOf({ name }: Limit, who: string): string {
  return hashOf(`${name} ${who}`)
}

function isForgotten(now: Date): SQL {
  return sql`${attempts.forgetAt} <= ${at(now)}`
}

/** With the attempt that is counted by the same statement. */
function waitAfter({ free, firstWaitMs, longestWaitMs }: Limit): SQL {
  const beyond = sql`(${attempts.count} + 1 - ${free}::int)`
  const wait = sql`least(${longestWaitMs}::float8, ${firstWaitMs}::float8 * power(2, least(${beyond}, 30)))`
  return sql`(case when ${beyond} < 0 then 0 else ${wait} end) * interval '1 millisecond'`
}

function at(moment: Date): SQL {
  return sql`${moment.toISOString()}::timestamptz`
}
