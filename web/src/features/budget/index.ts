export { budgetRoutes } from './routes'
