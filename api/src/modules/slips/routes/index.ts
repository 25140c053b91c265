import type { Routes } from '../../../plugins/schemas'
import { listSlipsRoute } from './listSlipsRoute'
import { milestoneSlipsRoute } from './milestoneSlipsRoute'
import type { SlipRoutesOptions } from './options'

/** How the milestones of a strategy came to their dates. */
export const slipRoutes: Routes<SlipRoutesOptions> = async (app, options) => {
  listSlipsRoute(app, options)
  milestoneSlipsRoute(app, options)
}
