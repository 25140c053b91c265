export { budgetMessages } from './messages'
export { budgetRoutes } from './routes'
