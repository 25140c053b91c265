export { slipRoutes } from './routes'
