import type { Id } from '@fahrplan/shared/kernel'
import type { Routes } from '../../../plugins/schemas'
import type { PlanStore } from '../planStore'
import type { Access } from './access'
import { commitRoute } from './commitRoute'
import { eventsRoute } from './eventsRoute'
import { journalRoute } from './journalRoute'
import type { OnWoken } from './leavesArchive'
import { partRoutes } from './parts'
import { planRoute } from './planRoute'

export * from './access'
export { chooseEncoding } from './chooseEncoding'
export { encodePlan, PLAN_HEADERS, sendPlan, tagOfBody } from './encodePlan'
export { requireCondition, requireMatch, sendEntity } from './entityTag'
export { idempotencyOf } from './idempotency'
export type { OnWoken } from './leavesArchive'
export {
  conditionHeadersSchema,
  idempotencyHeadersSchema,
  ifNoneMatchSchema,
  limitSchema,
  strategyParamsSchema,
} from './params'
export { cursorSchema, pageOf } from './parts'
export { existing, patchEntity, pointerInto } from './patchEntity'
export { planAnswerSchema } from './planRoute'
export { visibleCommits } from './visibleCommits'
export { planProblem, planProblemSchemas, pointing } from './problems'

export interface PlanRoutesOptions {
  readonly planStore: PlanStore
  readonly access: Access
  readonly accessSignal: (userId: Id) => { signal: AbortSignal; release: () => void }
  readonly onWoken: OnWoken
  readonly version: string
}

/** Everything below one strategy: its plan, the door to change it, its history, and its parts one by one. */
export const planRoutes: Routes<PlanRoutesOptions> = async (
  app,
  { planStore, access, accessSignal, onWoken, version },
) => {
  // Without the prefix, which is this plugin's own.
  const options = { planStore, access, accessSignal, onWoken, version }
  await app.register(planRoute, options)
  await app.register(commitRoute, options)
  await app.register(journalRoute, options)
  await app.register(eventsRoute, options)
  await app.register(partRoutes, options)
}
