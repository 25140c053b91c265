export { overviewMessages } from './messages'
export { overviewRoutes } from './routes'
