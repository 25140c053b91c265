import type { CalendarNames } from '../../model/tickLabels'
import type { DayNumber } from '@fahrplan/shared/kernel'
import type { GanttHorizon, GanttLink, GanttMark, GanttRow } from '../../model/row'
import type { Axis } from '../../model/timeScale'
import type { Orientation, Paper } from './paper'

/** What a legend can explain, in its order. */
export const LEGEND_KINDS = [
  'group',
  'bar',
  'point',
  'done',
  'late',
  'deadline',
  'dropped',
  'struck',
  'critical',
  'baseline',
  'link',
  'violated',
  'report',
  'today',
  'wall',
] as const
export type LegendKind = (typeof LEGEND_KINDS)[number]

/** The words of a sheet: it has no language of its own. */
export interface SheetTexts extends CalendarNames {
  readonly title: string
  /** What of the whole is shown. */
  readonly subtitle: string
  /** Of which day it is. */
  readonly date: string
  /** Stands out on each page; empty where there is nothing to warn of. */
  readonly warning: string
  /** Heading of the rows' names. */
  readonly tree: string
  readonly today: string
  readonly wall: string
  /** After the name of a row that is repeated on a further page. */
  readonly continued: string
  page(number: number, of: number): string
  readonly legend: Readonly<Record<LegendKind, string>>
}

export interface ExportColumn {
  readonly label: string
  /** Points, at the ordinary size of rows. */
  readonly width: number
  value(row: GanttRow): string
}

export interface ChartInput {
  /** In tree order, without those that are folded away. */
  readonly rows: readonly GanttRow[]
  readonly links: readonly GanttLink[]
  readonly horizon: GanttHorizon
  readonly today: DayNumber
  readonly marks: readonly GanttMark[]
  /** Which days are shown; without them all that the rows and the horizon take up. */
  readonly days?: Axis | undefined
  readonly columns: readonly ExportColumn[]
  readonly texts: SheetTexts
  readonly locale: string
}

/**
 * `width`: all days on the width of one page, the rows on as many as they need. `sheet`: everything on one page,
 * however small. `pages`: as large as the scale says, on as many pages as that takes, downwards and sideways.
 */
export const FITS = ['width', 'sheet', 'pages'] as const
export type Fit = (typeof FITS)[number]

/** Points per day of a set of pages. */
export const SCALES = { years: 0.4, quarters: 1, months: 3.2 } as const
export type Scale = keyof typeof SCALES

export interface SheetLayout {
  readonly paper: Paper
  readonly orientation: Orientation
  readonly fit: Fit
  readonly scale: Scale
  readonly legend: boolean
}
