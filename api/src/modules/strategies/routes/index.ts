import type { Routes } from '../../../plugins/schemas'
import { createStrategy } from './createStrategy'
import { deleteStrategy } from './deleteStrategy'
import { getStrategy } from './getStrategy'
import { listStrategies } from './listStrategies'
import type { StrategyRoutesOptions } from './options'
import { patchStrategy } from './patchStrategy'

export const strategyRoutes: Routes<StrategyRoutesOptions> = async (app, options) => {
  listStrategies(app, options)
  createStrategy(app, options)
  getStrategy(app, options)
  patchStrategy(app, options)
  deleteStrategy(app, options)
}
