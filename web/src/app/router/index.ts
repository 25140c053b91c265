import './meta'

export { router } from './router'
