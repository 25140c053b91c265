import { type Axis, axisAround } from '../../model/timeScale'
import { breakDays } from './breakDays'
import { type ChartInput, SCALES, type SheetLayout } from './chart'
import { LEGEND, type LegendEntry, legendKinds, placeLegend } from './legend'
import type { Measure } from './letters'
import { type Sheet, sheetOf } from './paper'
import type { Box } from './shapes'

/** Points, at the ordinary size of rows. */
export const ROW = { height: 15, font: 8.25, head: 37 } as const

/** Points, at the size of A4. */
export const TITLE = { font: 15, subtitle: 8.5, height: 38, footer: 14 } as const

const PANE = { width: 190, least: 0.2, most: 0.42 } as const

/** The axis' names on a single sheet, at the size of A4, however many rows it has. */
const SMALLEST_HEAD = 0.8

/** Rows grow to fill a single sheet, but not beyond this. */
const LARGEST_UNIT = 1.5

/** Where everything stands, the same on all pages. */
export interface Frame {
  readonly sheet: Sheet
  /** What may be printed on. */
  readonly print: Box
  /** The line of the axis' names, and the rows below it. */
  readonly head: Box
  readonly body: Box
  /** The rows' names and the columns beside them. */
  readonly pane: Box
  readonly columns: readonly { readonly x: number; readonly width: number }[]
  readonly axis: Box
  /** How large rows are, 1 is their ordinary size. */
  readonly unit: number
  /** The same of the axis' names: where rows are small, they stay legible. */
  readonly headUnit: number
  readonly rowHeight: number
  readonly capacity: number
  readonly days: readonly Axis[]
  readonly ptPerDay: number
  readonly legend: readonly LegendEntry[]
}

export function frameOf(chart: ChartInput, layout: SheetLayout, measure: Measure): Frame {
  const sheet = sheetOf(layout.paper, layout.orientation)
  const { margin, chrome } = sheet
  const print = { x: margin, y: margin, width: sheet.width - 2 * margin, height: sheet.height - 2 * margin }
  const legend = layout.legend
    ? placeLegend(legendKinds(chart), chart.texts.legend, print.width, chrome, measure)
    : []
  const top = print.y + TITLE.height * chrome
  const room = print.height - TITLE.height * chrome - footHeight(legend, chrome)
  const { unit, headUnit } = unitsOf(chart, layout, room, chrome)
  const rowHeight = ROW.height * unit
  const head = { x: print.x, y: top, width: print.width, height: ROW.head * headUnit }
  const fitting = Math.floor((room - head.height) / rowHeight + 1e-6)
  const capacity = layout.fit === 'sheet' ? Math.max(1, chart.rows.length) : Math.max(3, fitting)
  const body = { x: print.x, y: top + head.height, width: print.width, height: capacity * rowHeight }
  const { pane, columns } = paneOf(chart, body, unit)
  const axis = { ...body, x: pane.x + pane.width, width: body.width - pane.width }
  const days = daysOf(chart, layout, axis.width / unit)
  const longest = Math.max(...days.map(({ start, end }) => end - start))
  const ptPerDay = axis.width / longest
  return {
    sheet,
    print,
    head,
    body,
    pane,
    columns,
    axis,
    unit,
    headUnit,
    rowHeight,
    capacity,
    days,
    ptPerDay,
    legend,
  }
}

/** The lines of the legend and the one with the page's number. */
function footHeight(legend: readonly LegendEntry[], chrome: number): number {
  const lines = legend.length === 0 ? 0 : legend.at(-1)!.line + 1
  return (TITLE.footer + lines * LEGEND.line + (lines > 0 ? 6 : 0)) * chrome
}

function unitsOf(
  chart: ChartInput,
  layout: SheetLayout,
  room: number,
  chrome: number,
): Pick<Frame, 'unit' | 'headUnit'> {
  if (layout.fit !== 'sheet') return { unit: 1, headUnit: 1 }
  const rows = ROW.height * Math.max(1, chart.rows.length)
  const alike = Math.min(LARGEST_UNIT * chrome, room / (ROW.head + rows))
  const headUnit = Math.max(alike, SMALLEST_HEAD * chrome)
  return { unit: Math.min(alike, (room - ROW.head * headUnit) / rows), headUnit }
}

function paneOf(chart: ChartInput, body: Box, unit: number): Pick<Frame, 'pane' | 'columns'> {
  const extra = chart.columns.reduce((sum, { width }) => sum + width * unit, 0)
  const wanted = Math.max(body.width * PANE.least, PANE.width * unit)
  const width = Math.min(body.width * PANE.most, wanted + extra)
  let x = body.x + width - extra
  const columns = chart.columns.map((column) => {
    const place = { x, width: column.width * unit }
    x += place.width
    return place
  })
  return { pane: { ...body, width }, columns }
}

function daysOf(chart: ChartInput, layout: SheetLayout, width: number): Axis[] {
  const all = chart.days ?? axisAround(chart.horizon, chart.rows)
  if (layout.fit !== 'pages') return [all]
  return breakDays(all, width / SCALES[layout.scale])
}
