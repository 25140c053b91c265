import type { Access, PlanStore } from '../../plan'

export interface SlipRoutesOptions {
  readonly planStore: PlanStore
  readonly access: Access
}
