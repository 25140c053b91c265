import type { Day, Id } from '@fahrplan/shared/kernel'
import type { Plan } from '@fahrplan/shared/plan'
import { findItem } from './planItem'

/** The one day by which a row is known: where a milestone stands, where anything else ends. */
export function dayOfRow(plan: Plan, id: Id): Day | null {
  const item = findItem(plan, id)
  if (!item || item.entity === 'decisionPoint') return null
  return item.entity === 'milestone' ? (item.value.actual ?? item.value.planned) : item.value.end
}
