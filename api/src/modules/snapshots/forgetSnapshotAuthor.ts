import type { Id } from '@fahrplan/shared/kernel'
import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Database } from '../../plugins/database'
import { snapshots } from './tables'

/** Takes a leaver's name off every snapshot; the role in which they took or released it stays. */
export async function forgetSnapshotAuthor(db: Database, userId: Id): Promise<void> {
  const { takenBy, releasedBy } = snapshots
  await db
    .update(snapshots)
    .set({ takenBy: nameless(takenBy) })
    .where(isBy(takenBy, userId))
  await db
    .update(snapshots)
    .set({ releasedBy: nameless(releasedBy) })
    .where(isBy(releasedBy, userId))
}

function nameless(author: PgColumn): SQL {
  return sql`jsonb_set(${author}, '{name}', 'null')`
}

function isBy(author: PgColumn, userId: Id): SQL {
  return sql`${author} ->> 'id' = ${userId}`
}
