import type { Id } from '@fahrplan/shared/kernel'
import { fromDocument, type Plan } from '@fahrplan/shared/plan'
import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { Database } from '../../plugins/database'
import type { FindReleased, ReleasedPlan } from '../plan'
import { snapshots } from './tables'

/** Snapshots never change, so each is read once; those used last are kept. */
const MOST_KEPT = 50

/** Finds the plan of the latest release of a strategy. */
export function createFindReleased(db: Database): FindReleased {
  const kept = new Map<string, Plan>()

  async function planOf(strategyId: Id, id: Id): Promise<Plan> {
    const key = `${strategyId} ${id}`
    const plan = kept.get(key) ?? (await readPlan(db, strategyId, id))
    kept.delete(key)
    kept.set(key, plan)
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
    return plan
  }

  return async (strategyId): Promise<ReleasedPlan | undefined> => {
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
    return { id, title, revision, at: releasedAt.toISOString(), plan: await planOf(strategyId, id) }
  }
}

async function readPlan(db: Database, strategyId: Id, id: Id): Promise<Plan> {
  const [row] = await db
    .select({ plan: snapshots.plan })
    .from(snapshots)
    .where(and(eq(snapshots.strategyId, strategyId), eq(snapshots.id, id)))
  if (!row) throw new Error(`there is no snapshot ${id}`)
  return fromDocument(row.plan)
}
