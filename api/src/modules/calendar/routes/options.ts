import type { Day } from '@fahrplan/shared/kernel'
import type { Identity } from '../../identity'
import type { Access, PlanStore } from '../../plan'

export interface CalendarOptions {
  readonly identity: Identity
  readonly access: Access
  readonly planStore: Pick<PlanStore, 'municipalityOf'>
  /** What addresses begin with. */
  readonly origins: readonly string[]
  readonly today: () => Day
}
