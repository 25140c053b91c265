import type { DayNumber } from '@fahrplan/shared/kernel'
import type { GanttHorizon, GanttRow, Span } from './row'
import { nextStart, startOf } from './ticks'

/** The days the axis shows; `end` is exclusive. */
export interface Axis {
  readonly start: DayNumber
  readonly end: DayNumber
}

/** Days before and after the horizon that the axis shows at least. */
const LEAD_DAYS = 14
const TAIL_DAYS = 100

/** The axis follows rows outside the horizon this far: a wrong year must not make it a thousand years long. */
const FARTHEST_DAYS = 731

const EXTREMES = { min: 0.05, max: 160 } as const
const ZOOM_STEP = 1.35

/** Pixels per day. */
export const ZOOM_PRESETS = { years: 0.6, quarters: 1.8, months: 6, days: 44 } as const
export type ZoomPreset = keyof typeof ZOOM_PRESETS

/** What the view shows before anyone zooms: the horizon with a small margin. */
export function frameOf(horizon: GanttHorizon): Axis {
  return monthsAround(horizon.start, horizon.end)
}

/** The horizon and what lies near it, with a small margin. */
export function axisAround(horizon: GanttHorizon, rows: readonly GanttRow[]): Axis {
  let first = horizon.start
  let last = horizon.end
  // Without a span for each row: there may be a hundred thousand of them.
  for (const { kind, start, end, point } of rows) {
    const from = kind === 'point' ? point : start
    const to = kind === 'point' ? point : end
    if (from === undefined || to === undefined) continue
    if (from < first) first = from
    if (to > last) last = to
  }
  first = Math.max(first, horizon.start - FARTHEST_DAYS)
  last = Math.min(last, horizon.end + FARTHEST_DAYS)
  return monthsAround(first, last)
}

function monthsAround(first: DayNumber, last: DayNumber): Axis {
  return {
    start: startOf('month', first - LEAD_DAYS),
    end: nextStart('month', startOf('month', last + TAIL_DAYS)),
  }
}

/** Left edge of a day, in pixels from the left edge of the axis. */
export function xOf(axis: Axis, pxPerDay: number, day: DayNumber): number {
  return (day - axis.start) * pxPerDay
}

export function dayAt(axis: Axis, pxPerDay: number, x: number): DayNumber {
  return axis.start + Math.floor(x / pxPerDay)
}

/** The zoom at which these days are as wide as the view. */
export function fittingZoom(days: Axis, viewWidth: number): number {
  return clampZoom(viewWidth / (days.end - days.start))
}

export function clampZoom(pxPerDay: number, least: number = EXTREMES.min): number {
  return Math.min(EXTREMES.max, Math.max(EXTREMES.min, least, pxPerDay))
}

export function zoomBy(pxPerDay: number, steps: number): number {
  return pxPerDay * ZOOM_STEP ** steps
}

/** A shorter span would tell nothing of what is around it. */
const LEAST_FITTED_DAYS = 21

/** On either side: a share of the room, and pixels that it is at least, for what stands beside a bar. */
const FIT_MARGIN = { share: 0.06, least: 40 } as const

/** The zoom at which a span stands in so many pixels, with a margin. */
export function zoomForSpan({ start, end }: Span, room: number, least?: number): number {
  const days = Math.max(end - start + 1, LEAST_FITTED_DAYS)
  const margin = Math.min(room / 4, Math.max(room * FIT_MARGIN.share, FIT_MARGIN.least))
  return clampZoom((room - 2 * margin) / days, least)
}

/** The preset whose zoom is nearest, by ratio. */
export function presetOf(pxPerDay: number): ZoomPreset {
  const names = Object.keys(ZOOM_PRESETS) as ZoomPreset[]
  const distance = (name: ZoomPreset) => Math.abs(Math.log(ZOOM_PRESETS[name] / pxPerDay))
  return names.reduce((best, name) => (distance(name) < distance(best) ? name : best))
}
