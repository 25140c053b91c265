import type { Routes } from '../../../plugins/schemas'
import type { PlanStore } from '../planStore'
import { commitRoute } from './commitRoute'
import { eventsRoute } from './eventsRoute'
import { journalRoute } from './journalRoute'
import { partRoutes } from './parts'
import { planRoute } from './planRoute'

export { requireCondition, requireMatch, sendEntity } from './entityTag'
export { idempotencyOf } from './idempotency'
export { conditionHeadersSchema, idempotencyHeadersSchema, limitSchema, strategyParamsSchema } from './params'
export { cursorSchema, pageOf } from './parts'
export { existing, patchEntity, pointerInto } from './patchEntity'
export { planProblem, planProblemSchemas, pointing } from './problems'

interface PlanRoutesOptions {
  readonly planStore: PlanStore
  readonly version: string
}

/** Everything below one strategy: its plan, the door to change it, its history, and its parts one by one. */
export const planRoutes: Routes<PlanRoutesOptions> = async (app, { planStore, version }) => {
  // Without the prefix, which is this plugin's own.
  const options = { planStore, version }
  await app.register(planRoute, options)
  await app.register(commitRoute, options)
  await app.register(journalRoute, options)
  await app.register(eventsRoute, options)
  await app.register(partRoutes, options)
}
