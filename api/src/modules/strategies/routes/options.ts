import type { Database } from '../../../plugins/database'
import type { Access, PlanStore } from '../../plan'

export interface StrategyRoutesOptions {
  readonly db: Database
  readonly planStore: PlanStore
  readonly access: Access
}
