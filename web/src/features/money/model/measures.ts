import type { Id } from '@fahrplan/shared/kernel'
import type { Measure, Plan } from '@fahrplan/shared/plan'

export interface MeasureFilter {
  readonly measureId: Id | null
  readonly pointId: Id | null
}

/** By their keys. Dropped ones cost nothing any more, but can be looked at when they are asked for. */
export function chosenMeasures(plan: Plan, { measureId, pointId }: MeasureFilter): Measure[] {
  return [...plan.measure.values()]
    .filter(({ id, phase, primaryAspectId }) =>
      measureId === null
        ? phase !== 'dropped' && (pointId === null || primaryAspectId === pointId)
        : id === measureId,
    )
    .sort((a, b) => a.key.localeCompare(b.key, 'de', { numeric: true }))
}
