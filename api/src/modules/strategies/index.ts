export { strategyRoutes } from './routes'
