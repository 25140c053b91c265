import { ticksBetween, tiersFor, type TickUnit } from '../../model/ticks'
import type { SheetRow } from './breakRows'
import type { ChartInput } from './chart'
import { PAPER } from './colours'
import { type DaysShown, xOfDay } from './drawRows'
import { type Box, clip, line, rect, type Shape, type Stroke } from './shapes'

/** Pixels of a screen that a point on paper is read like. */
const PIXELS = 1.5

export function tiersOf({ frame }: Pick<DaysShown, 'frame'>) {
  return tiersFor((frame.ptPerDay / frame.headUnit) * PIXELS)
}

/** Bands, lines of rows and days, what lies outside of the horizon, and today. */
export function drawBackdrop(rows: readonly SheetRow[], chart: ChartInput, shown: DaysShown): Shape[] {
  const { frame, days } = shown
  const { unit } = frame
  const height = rows.length * frame.rowHeight
  const area: Box = { ...frame.axis, height }
  const tiers = tiersOf(shown)
  const upright = (day: number, stroke: Stroke) => {
    const x = xOfDay(shown, day)
    return line({ x, y: area.y }, { x, y: area.y + height }, stroke)
  }
  const lines = (unitOfTime: TickUnit, colour: string) =>
    ticksBetween(unitOfTime, days.start, days.end)
      .filter(({ start }) => start > days.start)
      .map(({ start }) => upright(start, { colour, width: 0.4 * unit }))
  const marks = chart.marks
    .filter(({ day }) => day >= days.start && day < days.end)
    .map(({ day }) => upright(day, { colour: PAPER.soft, width: 0.6 * unit, dash: [0.8 * unit, 2.2 * unit] }))
  return [
    ...bands(rows, shown),
    clip(area, [
      ...outside(chart, shown, area),
      ...lines(tiers.lower, PAPER.fine),
      ...lines(tiers.upper, PAPER.line),
      ...marks,
      ...wall(chart, shown, area),
    ]),
  ]
}

/** Above the bars, so that it can be followed down the page. */
export function drawToday(rows: readonly SheetRow[], chart: ChartInput, shown: DaysShown): Shape[] {
  const { frame, days } = shown
  if (chart.today < days.start || chart.today >= days.end) return []
  const x = xOfDay(shown, chart.today + 0.5)
  const { y } = frame.body
  const stroke = { colour: PAPER.danger, width: 1.1 * frame.unit }
  return [line({ x, y }, { x, y: y + rows.length * frame.rowHeight }, stroke)]
}

function bands(rows: readonly SheetRow[], { frame }: DaysShown): Shape[] {
  const { x, y, width } = frame.body
  return rows.flatMap(({ row }, index): Shape[] => {
    const top = y + index * frame.rowHeight
    const below = top + frame.rowHeight
    const rule = { colour: PAPER.fine, width: 0.4 * frame.unit }
    const band = rect({ x, y: top, width, height: frame.rowHeight }, { fill: PAPER.band })
    return [...(row.level === 1 ? [band] : []), line({ x, y: below }, { x: x + width, y: below }, rule)]
  })
}

function outside(chart: ChartInput, shown: DaysShown, area: Box): Shape[] {
  const before = Math.min(xOfDay(shown, chart.horizon.start), area.x + area.width)
  const after = Math.max(xOfDay(shown, chart.horizon.end + 1), area.x)
  return [
    ...hatch({ ...area, width: before - area.x }, shown.frame.unit),
    ...hatch({ ...area, x: after, width: area.x + area.width - after }, shown.frame.unit),
  ]
}

export function hatch(box: Box, unit: number): Shape[] {
  if (box.width <= 0) return []
  const shapes: Shape[] = []
  const step = 4.5 * unit
  const stroke = { colour: PAPER.hatch, width: 0.5 * unit }
  const bottom = box.y + box.height
  for (let x = box.x - box.height; x < box.x + box.width; x += step)
    shapes.push(line({ x, y: bottom }, { x: x + box.height, y: box.y }, stroke))
  return [clip(box, shapes)]
}

function wall(chart: ChartInput, shown: DaysShown, area: Box): Shape[] {
  const day = chart.horizon.end + 1
  if (day <= shown.days.start || day >= shown.days.end) return []
  const x = xOfDay(shown, day)
  const stroke = { colour: PAPER.ink, width: 1.4 * shown.frame.unit }
  return [line({ x, y: area.y }, { x, y: area.y + area.height }, stroke)]
}
