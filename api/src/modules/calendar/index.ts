export { calendarFeedRoutes, calendarRoutes } from './routes'
