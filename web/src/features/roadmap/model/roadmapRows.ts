import { type Day, type Id, toDayNumber } from '@fahrplan/shared/kernel'
import type { Measure, Milestone, WorkPackage } from '@fahrplan/shared/plan'
import {
  isActive,
  isMeasureOverdue,
  isMilestoneOverdue,
  isWorkPackageOverdue,
  type Progress,
  reachedShare,
  workShare,
} from '@fahrplan/shared/progress'
import type { GanttNote, GanttRow, GanttState } from '@/gantt'
import type { OutlineMeasure, OutlinePoint, Step } from './outline'

/** The sentences and short texts of the rows, in the language of the moment. */
export interface RowWords {
  point(outline: OutlinePoint): string
  measure(measure: Measure, late: boolean): string
  workPackage(item: WorkPackage, late: boolean): string
  milestone(item: Milestone, late: boolean): string
  readonly struckBadge: string
  readonly lateBadge: string
  readonly confidential: GanttNote
  withheld(measures: number): GanttNote
}

export interface RowOptions {
  readonly today: Day
  readonly words: RowWords
  /** Whoever looks at them may change dates. */
  readonly movable: boolean
  isCritical(id: Id): boolean
}

/** The rows of the chart, in the order of the outline. Their sentences are written when a row is drawn. */
export function roadmapRows(
  outline: readonly OutlinePoint[],
  progressOf: ReadonlyMap<Id, Progress>,
  options: RowOptions,
): GanttRow[] {
  const rows: GanttRow[] = []
  for (const entry of outline) {
    const looks = { ...options, tone: entry.tone }
    rows.push(pointRow(entry, options.words))
    for (const measure of entry.measures) {
      rows.push(measureRow(measure, progressOf.get(measure.measure.id), looks))
      for (const step of measure.steps) rows.push(stepRow(step, measure.measure, looks))
    }
  }
  return rows
}

interface Looks extends RowOptions {
  readonly tone: number
}

function pointRow(entry: OutlinePoint, words: RowWords): GanttRow {
  const { point, span, tone, withheld } = entry
  const struck = point.state === 'struck'
  return {
    id: point.id,
    parentId: null,
    level: 1,
    kind: 'group',
    key: point.number,
    label: struck ? `${point.title} (${words.struckBadge})` : point.title,
    tone,
    get description() {
      return words.point(entry)
    },
    ...(span && { start: toDayNumber(span.start), end: toDayNumber(span.end) }),
    ...(struck && { state: 'struck' }),
    ...(withheld > 0 && { note: words.withheld(withheld) }),
  }
}

function measureRow(
  { measure, span }: OutlineMeasure,
  progress: Progress | undefined,
  { tone, today, words, movable }: Looks,
): GanttRow {
  const late = isMeasureOverdue(measure, today)
  const own = measure.start && measure.end ? { start: measure.start, end: measure.end } : undefined
  const shown = own ?? span
  return {
    id: measure.id,
    parentId: measure.primaryAspectId,
    level: 2,
    // Without dates of its own there is nothing to drag: it shows what its steps take up.
    kind: own ? 'bar' : 'group',
    key: measure.key,
    label: measure.title,
    tone,
    get description() {
      return words.measure(measure, late)
    },
    state: measureState(measure, late),
    locked: !movable || !isActive(measure),
    resizable: isActive(measure),
    progress: percentOf(measure, progress),
    ...(shown && { start: toDayNumber(shown.start), end: toDayNumber(shown.end) }),
    ...(late && { badge: words.lateBadge }),
    ...(measure.confidentiality === 'restricted' && { note: words.confidential }),
  }
}

/** Percent of the work, by its days; without work packages that of the milestones. */
function percentOf(measure: Measure, progress: Progress | undefined): number {
  if (measure.phase === 'done') return 100
  return Math.round(100 * ((progress && (workShare(progress) ?? reachedShare(progress))) ?? 0))
}

function measureState(measure: Measure, late: boolean): GanttState {
  if (measure.phase === 'dropped') return 'dropped'
  if (measure.phase === 'done') return 'done'
  return late ? 'late' : 'normal'
}

function stepRow(step: Step, measure: Measure, { tone, today, words, movable, isCritical }: Looks): GanttRow {
  const { id, title } = step.value
  const common = {
    parentId: measure.id,
    level: 3,
    tone,
    label: title,
    id,
    linkable: movable && measure.phase !== 'dropped',
    ...(isCritical(id) && { critical: true }),
  }
  if (step.entity === 'workPackage') {
    const item = step.value
    const late = isActive(measure) && isWorkPackageOverdue(item, today)
    return {
      ...common,
      kind: 'bar',
      start: toDayNumber(item.start),
      end: toDayNumber(item.end),
      progress: item.progress,
      resizable: true,
      // What is finished is a fact.
      locked: !movable || item.progress === 100 || !isActive(measure),
      state: stateOf(measure, item.progress === 100, false, late),
      get description() {
        return words.workPackage(item, late)
      },
      ...(late && { badge: words.lateBadge }),
    }
  }
  const item = step.value
  const late = isActive(measure) && isMilestoneOverdue(item, today)
  return {
    ...common,
    kind: 'point',
    // What is reached is a fact: it stands where it was reached, and does not move.
    point: toDayNumber(item.actual ?? item.planned),
    locked: !movable || item.state !== 'open' || measure.phase === 'dropped',
    state: stateOf(measure, item.state === 'reached', item.state === 'dropped', late),
    get description() {
      return words.milestone(item, late)
    },
    ...(late && { badge: words.lateBadge }),
  }
}

function stateOf(measure: Measure, done: boolean, dropped: boolean, late: boolean): GanttState {
  if (dropped || measure.phase === 'dropped') return 'dropped'
  if (done) return 'done'
  return late ? 'late' : 'normal'
}
