import type { Axis } from './timeScale'

/** What the view shows of the axis: days, at the edges in part; `end` is exclusive. */
export interface DayWindow {
  readonly start: number
  readonly end: number
}

/** What a pointer takes hold of: the whole window, or one of its edges. */
export type WindowPart = 'window' | 'start' | 'end'

/** Moved whole it keeps its length, and stays on the axis. By an edge it gets longer or shorter, never below `least`. */
export function dragWindow(
  { start, end }: DayWindow,
  part: WindowPart,
  days: number,
  axis: Axis,
  least: number,
): DayWindow {
  if (part === 'start') return { start: clamp(start + days, axis.start, end - least), end }
  if (part === 'end') return { start, end: clamp(end + days, start + least, axis.end) }
  const length = end - start
  const moved = clamp(start + days, axis.start, axis.end - length)
  return { start: moved, end: moved + length }
}

/** How far the window has gone from one end of the axis to the other, 0 to 100; 0 where it shows all of it. */
export function shareOf({ start, end }: DayWindow, axis: Axis): number {
  const room = axis.end - axis.start - (end - start)
  return room <= 0 ? 0 : Math.round(100 * clamp((start - axis.start) / room, 0, 1))
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value))
}
