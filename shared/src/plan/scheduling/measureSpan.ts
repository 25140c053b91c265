import type { Day, Id } from '../../kernel'
import type { Plan } from '../plan'

/** Both days inclusive; an open side has none. */
export interface MeasureSpan {
  readonly start: Day | null
  readonly end: Day | null
}

/** Both days inclusive. */
export interface StepsSpan {
  readonly start: Day
  readonly end: Day
}

const NO_SPAN: MeasureSpan = { start: null, end: null }

/**
 * When a measure takes place: on its own dates, and on a side where it has none as long as its steps. A permanent task
 * without an end of its own stays open, and so does a side that the steps would put beyond the other one.
 */
export function measureSpan(plan: Plan, measureId: Id): MeasureSpan {
  const measure = plan.measure.get(measureId)
  if (!measure) return NO_SPAN
  // Whoever has dates needs no look at the steps.
  if (measure.start !== null && measure.end !== null) return { start: measure.start, end: measure.end }
  const steps = stepsSpan(plan, measureId)
  const start = measure.start ?? before(steps?.start, measure.end)
  const end = measure.end ?? (measure.kind === 'permanent' ? null : after(steps?.end, measure.start))
  return { start, end }
}

/** What the steps of a measure take up, without dropped milestones; nothing where it has none. */
export function stepsSpan(plan: Plan, measureId: Id): StepsSpan | undefined {
  return stepsSpans(plan).get(measureId)
}

/**
 * Where steps lie outside of the measure's own dates: the dates that would hold them all. A side without a date of its
 * own is no limit.
 */
export function stepsOutside(plan: Plan, measureId: Id): MeasureSpan | undefined {
  const measure = plan.measure.get(measureId)
  const steps = stepsSpan(plan, measureId)
  if (!measure || !steps) return undefined
  const start = measure.start !== null && steps.start < measure.start ? steps.start : measure.start
  const end = measure.end !== null && steps.end > measure.end ? steps.end : measure.end
  return start === measure.start && end === measure.end ? undefined : { start, end }
}

function before(day: Day | undefined, end: Day | null): Day | null {
  return day === undefined || (end !== null && day > end) ? null : day
}

function after(day: Day | undefined, start: Day | null): Day | null {
  return day === undefined || (start !== null && day < start) ? null : day
}

interface Made {
  readonly milestone: Plan['milestone']
  readonly spans: ReadonlyMap<Id, StepsSpan>
}

/** By the table of work packages; a plan that is no longer there takes its spans along. */
const known = new WeakMap<Plan['workPackage'], Made>()

function stepsSpans({ workPackage, milestone }: Plan): ReadonlyMap<Id, StepsSpan> {
  const made = known.get(workPackage)
  if (made?.milestone === milestone) return made.spans
  const spans = new Map<Id, { start: Day; end: Day }>()
  const include = (measureId: Id, start: Day, end: Day) => {
    const span = spans.get(measureId)
    if (!span) return void spans.set(measureId, { start, end })
    if (start < span.start) span.start = start
    if (end > span.end) span.end = end
  }
  for (const { measureId, start, end } of workPackage.values()) include(measureId, start, end)
  for (const { measureId, planned, actual, state } of milestone.values())
    if (state !== 'dropped') include(measureId, actual ?? planned, actual ?? planned)
  known.set(workPackage, { milestone, spans })
  return spans
}
