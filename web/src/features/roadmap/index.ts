export { roadmapRoutes } from './routes'
