export { overviewRoutes } from './routes'
