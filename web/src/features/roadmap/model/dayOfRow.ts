import type { Day } from '@fahrplan/shared/kernel'
import { measureSpan, type Plan } from '@fahrplan/shared/plan'
import { findItem } from './planItem'
import { itemIdOf } from './rowIds'

/** The one day by which a row is known: where a milestone stands, where anything else ends. */
export function dayOfRow(plan: Plan, rowId: string): Day | null {
  const item = findItem(plan, itemIdOf(rowId))
  if (!item || item.entity === 'decisionPoint') return null
  if (item.entity === 'measure') return measureSpan(plan, item.value.id).end
  return item.entity === 'milestone' ? (item.value.actual ?? item.value.planned) : item.value.end
}
