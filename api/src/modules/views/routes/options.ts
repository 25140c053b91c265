import type { Viewer } from '@fahrplan/shared/access'
import { type Id, idSchema } from '@fahrplan/shared/kernel'
import { strategyOf } from '@fahrplan/shared/plan'
import type { SavedView } from '@fahrplan/shared/tenancy'
import { z } from 'zod'
import type { Database } from '../../../plugins/database'
import { type Access, type PlanStore, requireRight } from '../../plan'

export interface ViewRoutesOptions {
  readonly db: Database
  readonly planStore: PlanStore
  readonly access: Access
  readonly now: () => Date
}

export const viewParamsSchema = z.strictObject({ strategyId: idSchema, viewId: idSchema })

/** @throws Problem when the viewer may not show others what to look at */
export async function requireSharing(planStore: PlanStore, strategyId: Id, viewer: Viewer): Promise<void> {
  const { plan } = await planStore.read(strategyId)
  requireRight(viewer, 'shareView', { status: strategyOf(plan).status })
}

/** Another one's is shared, or it would not have been found. @throws Problem */
export function requireHold(view: SavedView, userId: Id, viewer: Viewer): void {
  if (view.ownerId !== userId) requireRight(viewer, 'manageViews')
}
