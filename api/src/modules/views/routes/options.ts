import type { Viewer } from '@fahrplan/shared/access'
import { type Id, idSchema } from '@fahrplan/shared/kernel'
import { strategyOf } from '@fahrplan/shared/plan'
import type { SavedView } from '@fahrplan/shared/tenancy'
import { z } from 'zod'
import type { Database } from '../../../plugins/database'
import type { ProblemName } from '../../../plugins/errors'
import { type Access, type PlanStore, requireRight } from '../../plan'
import { findView } from '../viewRows'

export interface ViewRoutesOptions {
  readonly db: Database
  readonly planStore: PlanStore
  readonly access: Access
  readonly now: () => Date
}

export const viewParamsSchema = z.strictObject({ strategyId: idSchema, viewId: idSchema })

/** What can be wrong when a view is made or changed. */
export const SAVING_PROBLEMS = [
  'malformed-body',
  'not-permitted',
  'not-found',
  'already-exists',
  'body-too-large',
  'unsupported-media-type',
  'invalid-body',
] as const satisfies readonly ProblemName[]

type Actor = Parameters<Access['enter']>[0]

/** The view, for whoever may change it. Another one's is shared, or it would not have been found. @throws Problem */
export async function enterView(
  { db, access }: ViewRoutesOptions,
  actor: Actor,
  { strategyId, viewId }: z.infer<typeof viewParamsSchema>,
): Promise<{ readonly view: SavedView; readonly viewer: Viewer; readonly isOwn: boolean }> {
  const { viewer } = await access.enter(actor, strategyId, 'readReleased')
  const view = await findView(db, strategyId, viewId, actor.user.id)
  const isOwn = view.ownerId === actor.user.id
  if (!isOwn) requireRight(viewer, 'manageViews')
  return { view, viewer, isOwn }
}

/** @throws Problem when the viewer may not show others what to look at */
export async function requireSharing(planStore: PlanStore, strategyId: Id, viewer: Viewer): Promise<void> {
  const { plan } = await planStore.read(strategyId)
  requireRight(viewer, 'shareView', { status: strategyOf(plan).status })
}
