import type { Routes } from '../../../plugins/schemas'
import type { PlanStore } from '../../plan'
import { createStrategy } from './createStrategy'
import { deleteStrategy } from './deleteStrategy'
import { getStrategy } from './getStrategy'
import { listStrategies } from './listStrategies'
import { patchStrategy } from './patchStrategy'

export const strategyRoutes: Routes<{ planStore: PlanStore }> = async (app, { planStore }) => {
  listStrategies(app, planStore)
  createStrategy(app, planStore)
  getStrategy(app, planStore)
  patchStrategy(app, planStore)
  deleteStrategy(app, planStore)
}
