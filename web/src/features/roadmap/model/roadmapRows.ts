import { type Day, type Id, toDayNumber } from '@fahrplan/shared/kernel'
import type { Measure, MeasureSpan, Milestone, WorkPackage } from '@fahrplan/shared/plan'
import {
  isActive,
  isMeasureOverdue,
  type MeasureSteps,
  progressOf,
  reachedShare,
  workShare,
} from '@fahrplan/shared/progress'
import type { GanttDates, GanttNote, GanttRow, GanttState } from '@/gantt'
import type { Heading } from './grouping'
import type { OutlineGroup, OutlineMeasure, Step } from './outline'
import { referenceId } from './rowIds'
import { isOpen, type Trouble, troubleOf } from './trouble'

/** The sentences and short texts of the rows, in the language of the moment. */
export interface RowWords {
  /** What a group is called on its row. */
  heading(group: OutlineGroup): { readonly key?: string; readonly label: string }
  group(group: OutlineGroup): string
  reference(measure: Measure, dates: MeasureSpan): string
  measure(measure: Measure, dates: MeasureSpan, late: boolean): string
  workPackage(item: WorkPackage, trouble: Trouble | null): string
  milestone(item: Milestone, trouble: Trouble | null): string
  /** Beside the bar. */
  readonly badge: { readonly [T in Trouble]: string }
  readonly confidential: GanttNote
  withheld(measures: number): GanttNote
  /** On the row of a measure that stands elsewhere. */
  readonly elsewhere: GanttNote
}

export interface RowOptions {
  readonly today: Day
  readonly words: RowWords
  /** Whoever looks at them may change dates. */
  readonly movable: boolean
  /** While the critical path is shown. */
  readonly isCritical?: ((id: Id) => boolean) | undefined
  /** Where it was in another state of the plan. */
  readonly baselineOf?: ((id: Id) => GanttDates | undefined) | undefined
}

/** The rows that were made of a measure, and what they depend on besides it and its marks. */
interface MadeRows {
  readonly groupId: string
  readonly options: RowOptions
  readonly rows: readonly GanttRow[]
}

export type RowMemory = WeakMap<OutlineMeasure, MadeRows>

/**
 * The rows of the chart, in the order of the outline. Their sentences are written when a row is drawn. With a memory,
 * the rows of measures in which nothing has changed since are the same objects.
 */
export function roadmapRows(
  outline: readonly OutlineGroup[],
  options: RowOptions,
  memory: RowMemory = new WeakMap(),
): GanttRow[] {
  const rows: GanttRow[] = []
  for (const group of outline) {
    rows.push(groupRow(group, options.words))
    for (const measure of group.measures) {
      let made = memory.get(measure)
      if (!made || !isStillTrue(made, group.id, options))
        memory.set(measure, (made = { groupId: group.id, options, rows: rowsOf(measure, group.id, options) }))
      for (const row of made.rows) rows.push(row)
    }
    for (const measure of group.references) rows.push(referenceRow(measure, group.id, options.words))
  }
  return rows
}

function isStillTrue(made: MadeRows, groupId: string, options: RowOptions): boolean {
  const { today, words, movable, isCritical, baselineOf } = options
  const before = made.options
  if (made.groupId !== groupId) return false
  if (before.today !== today || before.words !== words || before.movable !== movable) return false
  // Without marks, then as now, there is no need to look for them.
  if (!(isCritical || baselineOf || before.isCritical || before.baselineOf)) return true
  return made.rows.every(
    ({ id, critical, baseline }) =>
      (isCritical?.(id) ?? false) === (critical ?? false) && sameDates(baselineOf?.(id), baseline),
  )
}

function sameDates(a: GanttDates | undefined, b: GanttDates | undefined): boolean {
  if (!a || !b) return a === b
  if ('point' in a) return 'point' in b && a.point === b.point
  return 'start' in b && a.start === b.start && a.end === b.end
}

function rowsOf(measure: OutlineMeasure, groupId: string, options: RowOptions): GanttRow[] {
  const looks = { ...options, tone: measure.tone }
  return [
    measureRow(measure, groupId, looks),
    ...measure.steps.map((step) => stepRow(step, measure.measure, looks)),
  ]
}

interface Looks extends RowOptions {
  readonly tone: number
}

function groupRow(group: OutlineGroup, words: RowWords): GanttRow {
  const { id, heading, span, tone, withheld } = group
  return {
    id,
    parentId: null,
    level: 1,
    kind: 'group',
    ...words.heading(group),
    tone,
    get description() {
      return words.group(group)
    },
    ...(span && { start: toDayNumber(span.start), end: toDayNumber(span.end) }),
    ...(isStruck(heading) && { state: 'struck' }),
    ...(withheld > 0 && heading.kind !== 'withheld' && { note: words.withheld(withheld) }),
  }
}

function isStruck(heading: Heading): boolean {
  return heading.kind === 'decisionPoint' && heading.point.state === 'struck'
}

/** It shows when the measure is, and leads to it: there it can be changed. */
function referenceRow(
  { measure, dates, span, tone }: OutlineMeasure,
  groupId: string,
  words: RowWords,
): GanttRow {
  return {
    id: referenceId(groupId, measure.id),
    parentId: groupId,
    level: 2,
    kind: 'group',
    key: measure.key,
    label: measure.title,
    tone,
    get description() {
      return words.reference(measure, dates)
    },
    state: measureState(measure, false),
    ...(span && { start: toDayNumber(span.start), end: toDayNumber(span.end) }),
    note: words.elsewhere,
  }
}

function measureRow(
  { measure, dates, span, steps }: OutlineMeasure,
  groupId: string,
  { tone, today, words, movable, baselineOf }: Looks,
): GanttRow {
  const late = isMeasureOverdue(measure, today)
  const hasOwn = measure.start !== null && measure.end !== null
  const shown = dates.start && dates.end ? { start: dates.start, end: dates.end } : span
  return {
    id: measure.id,
    parentId: groupId,
    level: 2,
    // Without dates of its own it shows what its steps take up, and moves them.
    kind: hasOwn ? 'bar' : 'group',
    movable: hasOwn || steps.some(isOpen),
    key: measure.key,
    label: measure.title,
    tone,
    get description() {
      return words.measure(measure, dates, late)
    },
    state: measureState(measure, late),
    locked: !movable || !isActive(measure),
    resizable: isActive(measure),
    progress: percentOf(measure, steps, today),
    baseline: baselineOf?.(measure.id),
    ...(shown && { start: toDayNumber(shown.start), end: toDayNumber(shown.end) }),
    ...(late && { badge: words.badge.late }),
    ...(measure.confidentiality === 'restricted' && { note: words.confidential }),
  }
}

/** Percent of the work, by its days; without work packages that of the milestones. */
function percentOf(measure: Measure, steps: readonly Step[], today: Day): number {
  if (measure.phase === 'done') return 100
  const progress = progressOf(measure, stepsApart(steps), today)
  return Math.round(100 * ((progress && (workShare(progress) ?? reachedShare(progress))) ?? 0))
}

function stepsApart(steps: readonly Step[]): MeasureSteps {
  return {
    milestones: steps.flatMap((step) => (step.entity === 'milestone' ? [step.value] : [])),
    workPackages: steps.flatMap((step) => (step.entity === 'workPackage' ? [step.value] : [])),
  }
}

function measureState(measure: Measure, late: boolean): GanttState {
  if (measure.phase === 'dropped') return 'dropped'
  if (measure.phase === 'done') return 'done'
  return late ? 'late' : 'normal'
}

function stepRow(
  step: Step,
  measure: Measure,
  { tone, today, words, movable, isCritical, baselineOf }: Looks,
): GanttRow {
  const { id, title } = step.value
  const common = {
    parentId: measure.id,
    level: 3,
    tone,
    label: title,
    id,
    linkable: movable && measure.phase !== 'dropped',
    baseline: baselineOf?.(id),
    ...(isCritical?.(id) && { critical: true }),
  }
  const trouble = troubleOf(step, measure, today)
  const marks = {
    ...(trouble && { badge: words.badge[trouble] }),
    ...(step.value.deadline !== null && { deadline: toDayNumber(step.value.deadline) }),
  }
  if (step.entity === 'workPackage') {
    const item = step.value
    return {
      ...common,
      ...marks,
      kind: 'bar',
      start: toDayNumber(item.start),
      end: toDayNumber(item.end),
      progress: item.progress,
      resizable: true,
      // What is finished is a fact.
      locked: !movable || item.progress === 100 || !isActive(measure),
      state: stateOf(measure, item.progress === 100, false, trouble),
      get description() {
        return words.workPackage(item, trouble)
      },
    }
  }
  const item = step.value
  return {
    ...common,
    ...marks,
    kind: 'point',
    // What is reached is a fact: it stands where it was reached, and does not move.
    point: toDayNumber(item.actual ?? item.planned),
    locked: !movable || item.state !== 'open' || measure.phase === 'dropped',
    state: stateOf(measure, item.state === 'reached', item.state === 'dropped', trouble),
    get description() {
      return words.milestone(item, trouble)
    },
  }
}

function stateOf(measure: Measure, done: boolean, dropped: boolean, trouble: Trouble | null): GanttState {
  if (dropped || measure.phase === 'dropped') return 'dropped'
  if (done) return 'done'
  return trouble === 'late' || trouble === 'deadline' ? 'late' : 'normal'
}
