export { letIn } from './letIn'
export { profileRoutes } from './profileRoutes'
export { sessionRoutes } from './sessionRoutes'
export type { SessionRoutesOptions } from './sessionDocument'
