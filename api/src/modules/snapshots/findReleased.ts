import type { Id } from '@fahrplan/shared/kernel'
import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { Database } from '../../plugins/database'
import type { FindReleased, ReleasedPlan } from '../plan'
import type { SnapshotPlans } from './snapshotPlans'
import { snapshots } from './tables'

/** Finds the plan of the latest release of a strategy. */
export function createFindReleased(db: Database, plans: SnapshotPlans): FindReleased {
  return async (strategyId: Id): Promise<ReleasedPlan | undefined> => {
    const [row] = await db
      .select({
        id: snapshots.id,
        title: snapshots.title,
        revision: snapshots.revision,
        releasedAt: snapshots.releasedAt,
      })
      .from(snapshots)
      .where(and(eq(snapshots.strategyId, strategyId), isNotNull(snapshots.releasedAt)))
      .orderBy(desc(snapshots.releasedAt), desc(snapshots.id))
      .limit(1)
    if (!row?.releasedAt) return undefined
    const { id, title, revision, releasedAt } = row
    return { id, title, revision, at: releasedAt.toISOString(), plan: await plans.get(strategyId, id) }
  }
}
