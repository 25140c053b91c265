import type { Routes } from '../../../plugins/schemas'
import { listSnapshotsRoute } from './listSnapshotsRoute'
import type { SnapshotRoutesOptions } from './options'
import { releaseSnapshotRoute } from './releaseSnapshotRoute'
import { snapshotPlanRoute } from './snapshotPlanRoute'
import { takeSnapshotRoute } from './takeSnapshotRoute'

/** The states of a strategy that were kept. */
export const snapshotRoutes: Routes<SnapshotRoutesOptions> = async (app, options) => {
  listSnapshotsRoute(app, options)
  takeSnapshotRoute(app, options)
  releaseSnapshotRoute(app, options)
  snapshotPlanRoute(app, options)
}
