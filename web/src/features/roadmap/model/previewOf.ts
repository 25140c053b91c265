import { type Day, type Id, toDayNumber } from '@fahrplan/shared/kernel'
import { applyChanges, type Change, measureSpan, type Plan, stepsSpan } from '@fahrplan/shared/plan'
import type { GanttDates, GanttPreview } from '@/gantt'
import { findItem, type PlanItem } from './planItem'

/** Where the bars would be after the changes: only of those that move, and of measures that last as long as they do. */
export function previewOf(plan: Plan, changes: readonly Change[]): GanttPreview {
  const after = applyChanges(plan, changes)
  const dates = new Map<string, GanttDates>()
  const add = (id: Id, span: GanttDates | undefined) => span && dates.set(id, span)
  for (const { id } of changes) {
    const item = findItem(after, id)
    if (item) add(id, datesOf(after, item))
    const measure = item && 'measureId' in item.value && after.measure.get(item.value.measureId)
    if (measure && (measure.start === null || measure.end === null))
      add(measure.id, datesOf(after, { entity: 'measure', value: measure }))
  }
  return dates
}

function datesOf(plan: Plan, item: PlanItem): GanttDates | undefined {
  if (item.entity === 'decisionPoint') return undefined
  if (item.entity === 'milestone') return { point: toDayNumber(item.value.planned) }
  const { start, end } = item.entity === 'measure' ? shownSpan(plan, item.value.id) : item.value
  return start && end ? { start: toDayNumber(start), end: toDayNumber(end) } : undefined
}

/** A side that stays open is drawn as far as there are steps. */
function shownSpan(plan: Plan, measureId: Id): { readonly start: Day | null; readonly end: Day | null } {
  const { start, end } = measureSpan(plan, measureId)
  if (start && end) return { start, end }
  const steps = stepsSpan(plan, measureId)
  return { start: start ?? steps?.start ?? null, end: end ?? steps?.end ?? null }
}
