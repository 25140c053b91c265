export { forgetViewsOf } from './forgetViewsOf'
export { viewRoutes } from './routes'
export { savedViews } from './tables'
export { viewsOf } from './viewsOf'
