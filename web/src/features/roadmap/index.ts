export { roadmapMessages } from './messages'
export { roadmapRoutes } from './routes'
