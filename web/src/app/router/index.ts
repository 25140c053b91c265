import './meta'

export { router } from './router'
export { useStrategyAddress } from './useStrategyAddress'
