import { clipSpan } from '../../model/clipSpan'
import { type GanttRow, spanOf, spanOfDates } from '../../model/row'
import type { Axis } from '../../model/timeScale'
import type { SheetRow } from './breakRows'
import { type BarPlace, drawBar, pointPlace } from './drawBar'
import { drawBaseline } from './drawBaseline'
import { drawDeadline } from './drawDeadline'
import { signOf } from './drawSigns'
import type { Frame } from './frame'
import type { Measure } from './letters'
import type { Shape } from './shapes'

export interface DaysShown {
  readonly frame: Frame
  readonly days: Axis
  readonly measure: Measure
}

/** Between a bar and what stands beside it: an arrow can arrive there. */
const BESIDE = 5

export function xOfDay({ frame, days }: Pick<DaysShown, 'frame' | 'days'>, day: number): number {
  return frame.axis.x + (day - days.start) * frame.ptPerDay
}

/** Where the bar of a row stands whose middle is at `y`; null where these days show nothing of it. */
export function barPlace(
  row: GanttRow,
  y: number,
  shown: Pick<DaysShown, 'frame' | 'days'>,
): BarPlace | null {
  const span = spanOf(row)
  const seen = span && clipSpan(span, shown.days)
  if (!seen) return null
  if (row.kind === 'point') return pointPlace(xOfDay(shown, seen.start + 0.5), y, shown.frame.unit)
  const left = xOfDay(shown, seen.start)
  const right = Math.max(xOfDay(shown, seen.end + 1), left + 1.5 * shown.frame.unit)
  const length = span.end + 1 - span.start
  return {
    left,
    right,
    y,
    done: xOfDay(shown, span.start + (length * (row.progress ?? 100)) / 100),
    cut: seen.cut,
  }
}

/** The bars of a page and what stands beside them. */
export function drawBars(rows: readonly SheetRow[], shown: DaysShown): Shape[] {
  return rows.flatMap(({ row, repeated }, index) =>
    repeated ? [] : drawRow(row, middleOf(shown.frame, index), shown),
  )
}

export function middleOf(frame: Frame, index: number): number {
  return frame.body.y + (index + 0.5) * frame.rowHeight
}

function drawRow(row: GanttRow, y: number, shown: DaysShown): Shape[] {
  const { unit, axis } = shown.frame
  const shapes: Shape[] = []
  const before = row.baseline && clipSpan(spanOfDates(row.baseline), shown.days)
  if (before)
    shapes.push(
      drawBaseline(xOfDay(shown, before.start), xOfDay(shown, before.end + 1), y, row.kind === 'point', unit),
    )
  const { deadline } = row
  if (deadline !== undefined && deadline >= shown.days.start && deadline < shown.days.end)
    shapes.push(...drawDeadline(xOfDay(shown, deadline + 1), y, unit))
  const place = barPlace(row, y, shown)
  if (!place) return shapes
  shapes.push(...drawBar(row, place, unit))
  const sign = signOf(row.state, row.badge, unit, shown.measure)
  const gap = BESIDE * unit
  const fits = place.right + gap + sign.width <= axis.x + axis.width
  shapes.push(...sign.at(fits ? place.right + gap : place.left - gap - sign.width, y))
  return shapes
}
