import type { Traces } from './modules/identity'
import type { PlanStore } from './modules/plan'
import { forgetSnapshotAuthor, snapshotsOf } from './modules/snapshots'
import { forgetViewsOf, viewsOf } from './modules/views'
import type { Database } from './plugins/database'

/** Where the names of those who act are kept besides their accounts. */
export function createTraces(db: Database, planStore: PlanStore): Traces {
  return {
    journal: (userId) => planStore.authored(userId),
    snapshots: (userId) => snapshotsOf(db, userId),
    views: (userId) => viewsOf(db, userId),
    async forget(userId, tx = db) {
      await planStore.forgetAuthor(userId, tx)
      await forgetSnapshotAuthor(tx, userId)
      await forgetViewsOf(tx, userId)
    },
  }
}
