export { profileRoutes } from './routes'
