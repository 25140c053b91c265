import './meta'

export { administrationRoutes } from './routes'
