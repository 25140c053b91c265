export { beginStrategy } from './beginStrategy'
export { newStrategySchema } from './newStrategy'
