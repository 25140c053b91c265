import type { Withheld } from '@fahrplan/shared/access'
import type { Day, Id } from '@fahrplan/shared/kernel'
import type { DecisionPoint, Measure, Milestone, Plan, WorkPackage } from '@fahrplan/shared/plan'

export type Step =
  | { readonly entity: 'workPackage'; readonly value: WorkPackage }
  | { readonly entity: 'milestone'; readonly value: Milestone }

export interface OutlineMeasure {
  readonly measure: Measure
  readonly steps: readonly Step[]
  /** From the first to the last day of the measure and its steps. */
  readonly span: DaySpan | undefined
}

export interface OutlinePoint {
  readonly point: DecisionPoint
  readonly measures: readonly OutlineMeasure[]
  /** How many measures stand here that are confidential and not shown. */
  readonly withheld: number
  readonly span: DaySpan | undefined
  /** One of the chart's colours. */
  readonly tone: number
}

/** The last of the chart's colours. */
const OTHER_TONE = 9

/** Both days inclusive. */
export interface DaySpan {
  readonly start: Day
  readonly end: Day
}

/**
 * The plan as the roadmap lists it: the decision points in the order of their numbers, under each
 * the measures that answer to it first of all, under each measure its steps.
 */
export function outlineOf(plan: Plan, withheld: readonly Withheld[] = []): OutlinePoint[] {
  const steps = stepsByMeasure(plan)
  const measures = new Map<Id, OutlineMeasure[]>()
  const sorted = [...plan.measure.values()].sort((a, b) => a.position - b.position || compare(a.key, b.key))
  for (const measure of sorted)
    push(measures, measure.primaryAspectId, outlineMeasure(measure, steps.get(measure.id) ?? []))
  let aspects = 0
  return [...plan.decisionPoint.values()]
    .filter(({ id, kind }) => kind !== 'principle' || measures.has(id))
    .sort((a, b) => compare(a.number, b.number))
    .map((point) => {
      const own = measures.get(point.id) ?? []
      return {
        point,
        measures: own,
        withheld: withheld.find(({ decisionPointId }) => decisionPointId === point.id)?.measures ?? 0,
        span: spanOfMeasures(own),
        // Each aspect has a colour of its own; whatever else there is shares the last one.
        tone: point.kind === 'aspect' ? aspects++ % OTHER_TONE : OTHER_TONE,
      }
    })
}

export function spanOfMeasures(measures: readonly OutlineMeasure[]): DaySpan | undefined {
  return union(measures.map(({ span }) => span))
}

export function spanOfStep(step: Step): DaySpan {
  if (step.entity === 'workPackage') return { start: step.value.start, end: step.value.end }
  const day = step.value.actual ?? step.value.planned
  return { start: day, end: day }
}

function outlineMeasure(measure: Measure, steps: Step[]): OutlineMeasure {
  const inOrder = steps
    .map((step) => ({ step, day: spanOfStep(step).start }))
    .sort((a, b) => a.step.value.position - b.step.value.position || compare(a.day, b.day))
    .map(({ step }) => step)
  const { start, end } = measure
  const own = (start ?? end) && { start: start ?? end!, end: end ?? start! }
  return { measure, steps: inOrder, span: union([own || undefined, ...steps.map(spanOfStep)]) }
}

function stepsByMeasure(plan: Plan): Map<Id, Step[]> {
  const found = new Map<Id, Step[]>()
  for (const value of plan.workPackage.values())
    push(found, value.measureId, { entity: 'workPackage', value })
  for (const value of plan.milestone.values()) push(found, value.measureId, { entity: 'milestone', value })
  return found
}

function union(spans: readonly (DaySpan | undefined)[]): DaySpan | undefined {
  let start: Day | undefined
  let end: Day | undefined
  for (const span of spans) {
    if (!span) continue
    if (start === undefined || span.start < start) start = span.start
    if (end === undefined || span.end > end) end = span.end
  }
  return start === undefined || end === undefined ? undefined : { start, end }
}

function push<T>(lists: Map<Id, T[]>, key: Id, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** Plain order of characters: keys, numbers and days are made for it, and it is fast. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
