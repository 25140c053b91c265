import type { GanttKind, Span } from './row'
import { type Axis, xOf } from './timeScale'

/** Half the width of a diamond, in pixels. */
export const POINT_HALF = 9

/** Pixels from the left of the axis. */
export interface BarEdges {
  readonly left: number
  readonly right: number
}

/** A bar takes up its days, both included; a diamond stands in the middle of its day. */
export function barEdges(kind: GanttKind, span: Span, axis: Axis, pxPerDay: number): BarEdges {
  const left = xOf(axis, pxPerDay, span.start)
  const right = xOf(axis, pxPerDay, span.end + 1)
  if (kind !== 'point') return { left, right }
  const middle = (left + right) / 2
  return { left: middle - POINT_HALF, right: middle + POINT_HALF }
}
