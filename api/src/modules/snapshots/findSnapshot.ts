import type { Id } from '@fahrplan/shared/kernel'
import type { Snapshot } from '@fahrplan/shared/tenancy'
import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { Database } from '../../plugins/database'
import { Problem } from '../../plugins/errors'
import { snapshotColumns, toSnapshot } from './snapshotRows'
import { snapshots } from './tables'

/** @throws Problem */
export async function findSnapshot(db: Database, strategyId: Id, id: Id): Promise<Snapshot> {
  const [row] = await db
    .select(snapshotColumns)
    .from(snapshots)
    .where(and(eq(snapshots.strategyId, strategyId), eq(snapshots.id, id)))
  if (!row) throw new Problem('not-found', 'There is no such snapshot.')
  return toSnapshot(row)
}

/** The latest first. */
export async function listSnapshots(
  db: Database,
  strategyId: Id,
  { onlyReleased }: { readonly onlyReleased: boolean },
): Promise<Snapshot[]> {
  const rows = await db
    .select(snapshotColumns)
    .from(snapshots)
    .where(
      and(eq(snapshots.strategyId, strategyId), onlyReleased ? isNotNull(snapshots.releasedAt) : undefined),
    )
    .orderBy(desc(snapshots.takenAt), desc(snapshots.id))
  return rows.map(toSnapshot)
}
