import type { Routes } from '../../../plugins/schemas'
import { createViewRoute } from './createViewRoute'
import { deleteViewRoute } from './deleteViewRoute'
import { listViewsRoute } from './listViewsRoute'
import type { ViewRoutesOptions } from './options'
import { patchViewRoute } from './patchViewRoute'

/** What members have saved to look at the roadmap by. */
export const viewRoutes: Routes<ViewRoutesOptions> = async (app, options) => {
  listViewsRoute(app, options)
  createViewRoute(app, options)
  patchViewRoute(app, options)
  deleteViewRoute(app, options)
}
