import type { Measure, Plan } from '@fahrplan/shared/plan'
import type { DaySpan } from './outline'

/** The span that would hold the measure and all of its steps, where its own dates do not; dropped steps do not count. */
export function stepsOutside(plan: Plan, measure: Measure): DaySpan | undefined {
  if (!measure.start || !measure.end) return undefined
  let { start, end } = measure
  const include = (from: string, to: string) => {
    if (from < start!) start = from
    if (to > end!) end = to
  }
  for (const item of plan.workPackage.values())
    if (item.measureId === measure.id) include(item.start, item.end)
  for (const item of plan.milestone.values())
    if (item.measureId === measure.id && item.state !== 'dropped') {
      const day = item.actual ?? item.planned
      include(day, day)
    }
  return start === measure.start && end === measure.end ? undefined : { start, end }
}
