import { idSchema } from '@fahrplan/shared/kernel'
import { z } from 'zod'
import type { Database } from '../../../plugins/database'
import type { Access, PlanStore } from '../../plan'
import type { SnapshotPlans } from '../snapshotPlans'

export interface SnapshotRoutesOptions {
  readonly db: Database
  readonly planStore: PlanStore
  readonly access: Access
  readonly plans: SnapshotPlans
  readonly now: () => Date
}

export const snapshotParamsSchema = z.strictObject({ strategyId: idSchema, snapshotId: idSchema })
