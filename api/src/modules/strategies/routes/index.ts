import type { Routes } from '../../../plugins/schemas'
import type { Access, PlanStore } from '../../plan'
import { createStrategy } from './createStrategy'
import { deleteStrategy } from './deleteStrategy'
import { getStrategy } from './getStrategy'
import { listStrategies } from './listStrategies'
import { patchStrategy } from './patchStrategy'

export interface StrategyRoutesOptions {
  readonly planStore: PlanStore
  readonly access: Access
}

export const strategyRoutes: Routes<StrategyRoutesOptions> = async (app, options) => {
  listStrategies(app, options)
  createStrategy(app, options)
  getStrategy(app, options)
  patchStrategy(app, options)
  deleteStrategy(app, options)
}
