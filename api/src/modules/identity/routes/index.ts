export { letIn } from './letIn'
export { sessionRoutes } from './sessionRoutes'
export type { SessionRoutesOptions } from './sessionDocument'
