import type { Routes } from '../../../plugins/schemas'
import { createFeedRoute } from './createFeedRoute'
import { deleteFeedRoute } from './deleteFeedRoute'
import { listFeedsRoute } from './listFeedsRoute'
import type { CalendarOptions } from './options'
import { readCalendarRoute } from './readCalendarRoute'

/** For calendar programmes, which have nothing but the address. */
export const calendarRoutes: Routes<CalendarOptions> = async (app, options) => {
  readCalendarRoute(app, options)
}

/** The addresses of whoever has signed in. */
export const calendarFeedRoutes: Routes<CalendarOptions> = async (app, options) => {
  listFeedsRoute(app, options)
  createFeedRoute(app, options)
  deleteFeedRoute(app, options)
}
