import type { GanttLink } from '../../model/row'
import { type Axis } from '../../model/timeScale'
import { breakRows, type SheetRow } from './breakRows'
import type { ChartInput, SheetLayout } from './chart'
import { drawBackdrop, drawToday } from './drawBackdrop'
import { drawHead } from './drawHead'
import { drawLegend } from './drawLegend'
import { drawLinks, type LinkedRows } from './drawLinks'
import { drawPane } from './drawPane'
import { drawBars } from './drawRows'
import { drawSheet } from './drawSheet'
import { type Frame, frameOf, ROW } from './frame'
import type { Measure } from './letters'
import { line, type Page, type Shape } from './shapes'
import { PAPER } from './colours'

export interface Scene {
  readonly count: number
  /** Size of the rows' letters, in points: what is too small to be read can be said before it is printed. */
  readonly letters: number
  /** From 0. Pages are drawn when they are asked for. */
  page(index: number): Page
}

/** The chart as pages of shapes: from above to below, and within a stretch of rows from left to right. */
export function chartScene(chart: ChartInput, layout: SheetLayout, measure: Measure): Scene {
  const frame = frameOf(chart, layout, measure)
  const stretches = breakRows(chart.rows, frame.capacity)
  const count = stretches.length * frame.days.length
  const linked = linkedRows(chart)
  return {
    count,
    letters: ROW.font * frame.unit,
    page(index) {
      const rows = stretches[Math.floor(index / frame.days.length)]
      const days = frame.days[index % frame.days.length]
      if (!rows || !days) throw new RangeError(`There is no page ${index} of ${count}.`)
      const shapes = [
        ...drawChart(rows, days, frame, chart, linked, measure),
        ...drawSheet(chart, frame, index + 1, count, measure),
        ...drawLegend(chart, frame, measure),
      ]
      return {
        width: frame.sheet.width,
        height: frame.sheet.height,
        shapes,
        name: nameOf(rows, index, chart, count),
      }
    },
  }
}

function drawChart(
  rows: readonly SheetRow[],
  days: Axis,
  frame: Frame,
  chart: ChartInput,
  linked: LinkedRows,
  measure: Measure,
): Shape[] {
  const shown = { frame, days, measure }
  return [
    ...drawBackdrop(rows, chart, shown),
    ...drawLinks(rows, linked, shown),
    ...drawToday(rows, chart, shown),
    ...drawBars(rows, shown),
    ...drawPane(rows, chart, frame, measure),
    ...drawHead(chart, shown),
    ...edges(rows, frame),
  ]
}

function edges(rows: readonly SheetRow[], { pane, body, head, rowHeight, unit }: Frame): Shape[] {
  const bottom = body.y + rows.length * rowHeight
  const stroke = { colour: PAPER.line, width: 0.6 * unit }
  const right = pane.x + pane.width
  return [
    line({ x: right, y: head.y }, { x: right, y: bottom }, stroke),
    line({ x: body.x, y: bottom }, { x: body.x + body.width, y: bottom }, { ...stroke, colour: PAPER.soft }),
  ]
}

function linkedRows(chart: ChartInput): LinkedRows {
  const rows = new Map(chart.rows.map((row) => [row.id, row]))
  const placeOf = new Map(chart.rows.map(({ id }, place) => [id, place]))
  const linksOf = new Map<string, GanttLink[]>()
  for (const link of chart.links) {
    if (!rows.has(link.from) || !rows.has(link.to)) continue
    for (const id of new Set([link.from, link.to])) {
      const links = linksOf.get(id)
      if (links) links.push(link)
      else linksOf.set(id, [link])
    }
  }
  return { rows, placeOf, linksOf }
}

function nameOf(rows: readonly SheetRow[], index: number, chart: ChartInput, count: number): string {
  const first = rows.find(({ repeated }) => !repeated)?.row
  const page = chart.texts.page(index + 1, count)
  return first ? `${page}: ${[first.key, first.label].filter(Boolean).join(' ')}` : page
}
