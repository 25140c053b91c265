import { barEdges } from './barEdges'
import { clipSpan } from './clipSpan'
import { type GanttDates, type GanttRow, isMovable, isResizable, type Span, spanOf, spanOfDates } from './row'
import { type Axis, xOf } from './timeScale'

/** Pixels. */
const LEAST_WIDTH = 4

/** All that decides how a row looks at the moment. */
export interface RowState {
  /** The element that shows it. */
  readonly slot: number
  readonly row: GanttRow
  /** Among the visible rows. */
  readonly position: number
  /** Out of view it is drawn for its focus alone: pixels from the first row in view. Null in view, where row follows row. */
  readonly away: number | null
  readonly axis: Axis
  readonly pxPerDay: number
  readonly place: number
  readonly siblings: number
  /** Null where there is nothing to expand. */
  readonly expanded: boolean | null
  readonly toggleLabel: string
  readonly selected: boolean
  /** The tab stop: none of it, the row, or the cell with this number. */
  readonly tabStop: number | 'row' | null
  readonly preview: GanttDates | undefined
  readonly dragged: boolean
  /** Its new dates while it follows another bar. */
  readonly moved: string | null
  /** The dates while they are dragged. */
  readonly tip: { readonly text: string; readonly below: boolean } | null
}

export interface BarLook {
  readonly classes: string
  readonly style: string
  /** Where it can be taken hold of: the row's id. */
  readonly grip: string | undefined
  /** Beside the bar; undefined where nothing stands there. */
  readonly after: { readonly text: string | undefined; readonly classes: string } | undefined
}

/** What the elements of a row show: texts, classes and places, ready to be written down. */
export interface RowLook extends RowState {
  readonly classes: string
  readonly description: string
  /** Styles of what shows where the bar was. */
  readonly baseline: string | null
  readonly ghost: string | null
  readonly deadline: string | null
  readonly bar: BarLook | null
}

/** The look of before where nothing has changed: whoever draws it has nothing to do then. */
export function lookOf(state: RowState, before?: RowLook): RowLook {
  if (before && sameState(state, before)) return before
  const { row, preview } = state
  const own = spanOf(row)
  const wanted = preview ? spanOfDates(preview) : own
  const isMoved = own && wanted && (own.start !== wanted.start || own.end !== wanted.end)
  return {
    ...state,
    classes: classesOf(row, state.expanded),
    description: row.description,
    baseline: placeOf(state, row.baseline ? spanOfDates(row.baseline) : null),
    ghost: placeOf(state, isMoved ? own : null),
    deadline: deadlineOf(state),
    bar: wanted && barOf(state, wanted),
  }
}

function sameState(state: RowState, before: RowState): boolean {
  for (const key in state) if (state[key as keyof RowState] !== before[key as keyof RowState]) return false
  return true
}

function classesOf(row: GanttRow, expanded: boolean | null): string {
  const parent = row.kind === 'group' || expanded !== null ? ' gantt-row--parent' : ''
  return `gantt-row gantt-row--${row.kind} gantt-row--${row.state ?? 'normal'}${parent}`
}

function barOf(state: RowState, wanted: Span): BarLook | null {
  const { row, axis, dragged, moved } = state
  const shown = clipSpan(wanted, axis)
  if (!shown) return null
  const kind = row.state ?? 'normal'
  const { start, end } = shown.cut
  const isCut = start || end
  const marks = [
    dragged && 'dragged',
    row.critical && 'critical',
    isResizable(row) && !isCut && 'resizable',
    start && 'cut-start',
    end && 'cut-end',
  ]
  const classes = ['gantt-bar', `gantt-bar--${row.kind}`, `gantt-bar--${kind}`]
  for (const mark of marks) if (mark) classes.push(`gantt-bar--${mark}`)
  return {
    classes: classes.join(' '),
    style: fillOf(row) + place(state, shown),
    grip: isMovable(row) && !isCut ? row.id : undefined,
    after: afterBar(row, moved),
  }
}

function afterBar(row: GanttRow, moved: string | null): BarLook['after'] {
  if (moved !== null) return { text: moved, classes: 'gantt-after gantt-after--moved' }
  const hasState = row.state !== undefined && row.state !== 'normal'
  return row.badge || hasState ? { text: row.badge, classes: 'gantt-after' } : undefined
}

/** How far the work is. */
function fillOf({ progress }: GanttRow): string {
  return progress === undefined ? '' : `background-size: ${progress}% 100%, auto; `
}

/** Null where the axis shows nothing of it. */
function placeOf(state: RowState, span: Span | null): string | null {
  const shown = span && clipSpan(span, state.axis)
  return shown && place(state, shown)
}

/** At the evening of its day; null where the axis does not show it. */
function deadlineOf({ row: { deadline }, axis, pxPerDay }: RowState): string | null {
  if (deadline === undefined || deadline < axis.start || deadline >= axis.end) return null
  return `left: ${Math.round(xOf(axis, pxPerDay, deadline + 1))}px`
}

/** Pixels, not custom properties: those would have everything below styled anew with each row that comes into view. */
function place({ row, axis, pxPerDay }: RowState, span: Span): string {
  const { left, right } = barEdges(row.kind, span, axis, pxPerDay)
  return `left: ${left}px; width: ${Math.max(LEAST_WIDTH, right - left)}px`
}
