import type { Id } from '@fahrplan/shared/kernel'
import type { Author } from '@fahrplan/shared/plan'
import type { Snapshot } from '@fahrplan/shared/tenancy'
import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '../../plugins/database'
import { findSnapshot } from './findSnapshot'
import { snapshotColumns, toSnapshot } from './snapshotRows'
import { snapshots } from './tables'

/** From then on the committee reads it. Once released it stays so: the first release counts. */
export async function releaseSnapshot(
  db: Database,
  { strategyId, id, author, at }: { strategyId: Id; id: Id; author: Author; at: Date },
): Promise<Snapshot> {
  const [released] = await db
    .update(snapshots)
    .set({ releasedAt: at, releasedBy: author })
    .where(and(eq(snapshots.strategyId, strategyId), eq(snapshots.id, id), isNull(snapshots.releasedAt)))
    .returning(snapshotColumns)
  return released ? toSnapshot(released) : findSnapshot(db, strategyId, id)
}
