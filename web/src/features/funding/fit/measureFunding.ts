import { fitsOf, grantsOf } from '@fahrplan/shared/funding'
import type { Cents, Day } from '@fahrplan/shared/kernel'
import type { Measure, Plan } from '@fahrplan/shared/plan'
import { gapsByMeasure } from './gapsByMeasure'

/** A measure, what it lacks within the budget years, and how many programmes fit it. */
export interface MeasureFunding {
  readonly measure: Measure
  readonly gap: Cents
  readonly grants: number
  readonly fits: number
  readonly unknown: number
  readonly fitsNot: number
}

/** In the order of their keys, without those that were dropped. */
export function measureFunding(plan: Plan, today: Day): MeasureFunding[] {
  const gaps = gapsByMeasure(plan)
  return [...plan.measure.values()]
    .filter(({ phase }) => phase !== 'dropped')
    .sort((a, b) => a.key.localeCompare(b.key, 'de'))
    .map((measure) => {
      const counts = { fits: 0, unknown: 0, fitsNot: 0 }
      for (const { state } of fitsOf(plan, measure.id, today)) counts[state]++
      const grants = grantsOf(plan, measure.id).length
      return { measure, gap: gaps.get(measure.id) ?? 0, grants, ...counts }
    })
}
