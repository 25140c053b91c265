import type { DayNumber } from '@fahrplan/shared/kernel'
import type { Component } from 'vue'

export type GanttKind = 'group' | 'bar' | 'point'

/** Shown by shape and text besides colour. */
export type GanttState = 'normal' | 'done' | 'late' | 'dropped' | 'struck'

/** One line of the chart. Rows come flat, in tree order: a parent before its children. */
export interface GanttRow {
  readonly id: string
  readonly parentId: string | null
  /** 1 for rows without parent. */
  readonly level: number
  readonly kind: GanttKind
  readonly label: string
  /** Short code shown before the label. */
  readonly key?: string | undefined
  /** First and last day of a bar, or of a group's summary bar; `end` is inclusive. */
  readonly start?: DayNumber | undefined
  readonly end?: DayNumber | undefined
  /** Day of a diamond (`kind: 'point'`). */
  readonly point?: DayNumber | undefined
  /** 0 to 100. */
  readonly progress?: number | undefined
  /** Index of the categorical colour, 0 to 9. */
  readonly tone: number
  readonly state?: GanttState | undefined
  /** Can be neither moved nor resized. */
  readonly locked?: boolean | undefined
  /** A group can be moved only when it says so: with all that is below it. It never can be resized. */
  readonly movable?: boolean | undefined
  /** Both ends of the bar can be dragged. */
  readonly resizable?: boolean | undefined
  /** The bar in a full sentence: what a screen reader says. */
  readonly description: string
  /** The last day by which it should be over: marked on the row. */
  readonly deadline?: DayNumber | undefined
  /** Short text beside the bar. */
  readonly badge?: string | undefined
  /** Where it was in another state of the plan, shown behind the bar. */
  readonly baseline?: GanttDates | undefined
  /** A delay here delays the whole: marked by shape besides colour. */
  readonly critical?: boolean | undefined
  /** Links can begin and end here. */
  readonly linkable?: boolean | undefined
  /** What else there is to know of the row, after its label. */
  readonly note?: GanttNote | undefined
  /** Stands in place of key, label and note while somebody types there; it keeps its keys and clicks to itself. */
  readonly editor?: Component | undefined
}

/** A shape and a word. */
export interface GanttNote {
  readonly icon: Component
  readonly text: string
}

export type GanttLinkType = 'FS' | 'SS' | 'FF' | 'SF'

export interface GanttLink {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly type: GanttLinkType
  readonly violated?: boolean | undefined
  readonly critical?: boolean | undefined
}

/** A link that was drawn from one row to another. */
export interface GanttNewLink {
  readonly from: string
  readonly to: string
  readonly type: GanttLinkType
}

/** Both days inclusive. */
export interface GanttHorizon {
  readonly start: DayNumber
  readonly end: DayNumber
}

export interface GanttMark {
  readonly day: DayNumber
  readonly label: string
}

/** A further column between tree and axis. */
export interface GanttColumn {
  readonly id: string
  readonly label: string
  /** Pixels. */
  readonly width: number
  /** Of the row alone: it is asked again when the row is another one. */
  value(row: GanttRow): string
}

export type GanttDates =
  | { readonly start: DayNumber; readonly end: DayNumber }
  | { readonly point: DayNumber }

/** Dates shown instead of the rows' own. */
export type GanttPreview = ReadonlyMap<string, GanttDates>

/** Both days inclusive; a point is a span of one day. */
export interface Span {
  readonly start: DayNumber
  readonly end: DayNumber
}

export function spanOfDates(dates: GanttDates): Span {
  return 'point' in dates ? { start: dates.point, end: dates.point } : dates
}

/** The row's own dates; null where it has none. */
export function spanOf(row: GanttRow): Span | null {
  if (row.kind === 'point') return row.point === undefined ? null : { start: row.point, end: row.point }
  if (row.start === undefined || row.end === undefined) return null
  return { start: row.start, end: row.end }
}

export function isMovable(row: GanttRow): boolean {
  return (row.kind !== 'group' || row.movable === true) && !row.locked && spanOf(row) !== null
}

export function isResizable(row: GanttRow): boolean {
  return row.kind === 'bar' && row.resizable === true && isMovable(row)
}
