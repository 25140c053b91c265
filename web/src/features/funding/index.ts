export { fundingRoutes } from './routes'
