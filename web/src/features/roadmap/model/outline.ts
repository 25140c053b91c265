import type { Withheld } from '@fahrplan/shared/access'
import type { Day, Id } from '@fahrplan/shared/kernel'
import {
  type Measure,
  type MeasureSpan,
  measureSpan,
  type Milestone,
  type Plan,
  type WorkPackage,
} from '@fahrplan/shared/plan'
import { type GroupHead, type Grouping, groupsOf } from './grouping'
import { tonesOfPoints } from './tones'

export type Step =
  | { readonly entity: 'workPackage'; readonly value: WorkPackage }
  | { readonly entity: 'milestone'; readonly value: Milestone }

export interface OutlineMeasure {
  readonly measure: Measure
  readonly steps: readonly Step[]
  /** When it takes place: on its own dates, or those of its steps. */
  readonly dates: MeasureSpan
  /** From the first to the last day of the measure and its steps. */
  readonly span: DaySpan | undefined
  /** One of the chart's colours: that of its first decision point, wherever it is shown. */
  readonly tone: number
}

export interface OutlineGroup extends GroupHead {
  readonly measures: readonly OutlineMeasure[]
  /** Measures that belong here too, and stand elsewhere. */
  readonly references: readonly OutlineMeasure[]
  /** How many measures stand here that are confidential and not shown. */
  readonly withheld: number
  readonly span: DaySpan | undefined
}

/** Both days inclusive. */
export interface DaySpan {
  readonly start: Day
  readonly end: Day
}

/**
 * The plan as the roadmap lists it. Each measure stands in one group, with its steps under it: under the decision
 * point that it answers to first of all, the department that leads it, the programme that funds it, its phase.
 * With a memory, measures in which nothing has changed since are the same objects.
 */
export function outlineOf(
  plan: Plan,
  withheld: readonly Withheld[] = [],
  grouping: Grouping = 'decisionPoint',
  memory: OutlineMemory = newOutlineMemory(),
): OutlineGroup[] {
  const { heads, placesOf } = groupsOf(plan, grouping)
  const measures = new Map<string, OutlineMeasure[]>()
  const references = new Map<string, OutlineMeasure[]>()
  for (const entry of outlineMeasures(plan, memory)) {
    const [home, ...further] = placesOf(entry.measure)
    push(measures, home, entry)
    for (const place of further) push(references, place, entry)
  }
  const count = countWithheld(withheld, grouping)
  return heads.flatMap((head) => {
    const own = measures.get(head.id) ?? []
    const group = {
      ...head,
      measures: own,
      references: references.get(head.id) ?? [],
      withheld: count(head),
      span: spanOfMeasures(own),
    }
    const isEmpty = own.length === 0 && group.references.length === 0 && group.withheld === 0
    return isEmpty && !head.staysEmpty ? [] : [group]
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

/** It is known only under which decision point they stand: other groups have a place of its own for all of them. */
function countWithheld(withheld: readonly Withheld[], grouping: Grouping): (head: GroupHead) => number {
  if (grouping === 'decisionPoint') {
    const counts = new Map(withheld.map(({ decisionPointId, measures }) => [decisionPointId, measures]))
    return ({ id }) => counts.get(id) ?? 0
  }
  const all = withheld.reduce((sum, { measures }) => sum + measures, 0)
  return ({ heading }) => (heading.kind === 'withheld' ? all : 0)
}

/** What outlines were made of before. */
export interface OutlineMemory {
  measures: ReadonlyMap<Id, Remembered>
  readonly steps: WeakMap<Step['value'], Step>
}

interface Remembered {
  /** In the order of the plan. */
  readonly gathered: readonly Step[]
  readonly made: OutlineMeasure
}

export function newOutlineMemory(): OutlineMemory {
  return { measures: new Map(), steps: new WeakMap() }
}

function outlineMeasures(plan: Plan, memory: OutlineMemory): OutlineMeasure[] {
  const steps = stepsByMeasure(plan, memory)
  const tones = tonesOfPoints(plan)
  const measures = new Map<Id, Remembered>()
  for (const measure of plan.measure.values()) {
    const gathered = steps.get(measure.id) ?? []
    const parts = { measure, dates: measureSpan(plan, measure.id), tone: tones.get(measure.primaryAspectId)! }
    const before = memory.measures.get(measure.id)
    const isSame = before && sameSteps(before.gathered, gathered) && sameParts(before.made, parts)
    measures.set(measure.id, isSame ? before : { gathered, made: outlineMeasure(parts, gathered) })
  }
  memory.measures = measures
  return [...measures.values()]
    .map(({ made }) => made)
    .sort((a, b) => a.measure.position - b.measure.position || compare(a.measure.key, b.measure.key))
}

type MeasureParts = Pick<OutlineMeasure, 'measure' | 'dates' | 'tone'>

function sameParts(a: MeasureParts, b: MeasureParts): boolean {
  const sameDates = a.dates.start === b.dates.start && a.dates.end === b.dates.end
  return a.measure === b.measure && a.tone === b.tone && sameDates
}

function sameSteps(a: readonly Step[], b: readonly Step[]): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index])
}

function outlineMeasure(parts: MeasureParts, steps: readonly Step[]): OutlineMeasure {
  const inOrder = steps
    .map((step) => ({ step, day: spanOfStep(step).start }))
    .sort((a, b) => a.step.value.position - b.step.value.position || compare(a.day, b.day))
    .map(({ step }) => step)
  const { start, end } = parts.measure
  const own = (start ?? end) && { start: start ?? end!, end: end ?? start! }
  return { ...parts, steps: inOrder, span: union([own || undefined, ...steps.map(spanOfStep)]) }
}

function stepsByMeasure(plan: Plan, { steps }: OutlineMemory): Map<Id, Step[]> {
  const found = new Map<Id, Step[]>()
  const gather = (value: Step['value'], make: () => Step) => {
    let step = steps.get(value)
    if (!step) steps.set(value, (step = make()))
    push(found, value.measureId, step)
  }
  for (const value of plan.workPackage.values()) gather(value, () => ({ entity: 'workPackage', value }))
  for (const value of plan.milestone.values()) gather(value, () => ({ entity: 'milestone', value }))
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

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** Plain order of characters: keys and days are made for it, and it is fast. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
