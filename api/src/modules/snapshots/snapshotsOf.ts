import type { Id } from '@fahrplan/shared/kernel'
import { asc, or, sql } from 'drizzle-orm'
import type { Database } from '../../plugins/database'
import { snapshots } from './tables'

export interface OwnSnapshot {
  readonly strategyId: Id
  readonly id: Id
  readonly title: string
  /** Absent where somebody else did it. */
  readonly takenAt?: string
  readonly releasedAt?: string
}

/** Which snapshots somebody has taken or released. */
export async function snapshotsOf(db: Database, userId: Id): Promise<OwnSnapshot[]> {
  const { strategyId, id, title, takenAt, takenBy, releasedAt, releasedBy } = snapshots
  const rows = await db
    .select({ strategyId, id, title, takenAt, takenBy, releasedAt, releasedBy })
    .from(snapshots)
    .where(or(sql`${takenBy} ->> 'id' = ${userId}`, sql`${releasedBy} ->> 'id' = ${userId}`))
    .orderBy(asc(takenAt))
  return rows.map((row) => ({
    strategyId: row.strategyId,
    id: row.id,
    title: row.title,
    ...(row.takenBy.id === userId ? { takenAt: row.takenAt.toISOString() } : {}),
    ...(row.releasedAt && row.releasedBy?.id === userId ? { releasedAt: row.releasedAt.toISOString() } : {}),
  }))
}
