import { addMonths, toDay, toDayNumber } from '@fahrplan/shared/kernel'
import { type GanttDates, type GanttHorizon, type GanttRow, type Span, spanOf } from './row'

export type ShiftPart = 'move' | 'start' | 'end'

/** One gesture in days: the whole bar (or diamond), or one end of it. */
export interface GanttShift {
  readonly id: string
  readonly part: ShiftPart
  readonly days: number
  /** Done with Shift held: whatever the page does then. */
  readonly alternative?: boolean | undefined
}

/** How many days a part may go; `min` ≤ 0 ≤ `max`. */
export interface ShiftLimits {
  readonly min: number
  readonly max: number
}

/**
 * Keeps a span inside the horizon and its end after its start. What already lies outside may stay,
 * or come nearer.
 */
export function shiftLimits(span: Span, part: ShiftPart, horizon: GanttHorizon): ShiftLimits {
  const length = span.end - span.start
  const earliest = horizon.start - (part === 'end' ? span.end : span.start)
  const latest = horizon.end - (part === 'start' ? span.start : span.end)
  return {
    min: Math.min(0, part === 'end' ? Math.max(earliest, -length) : earliest),
    max: Math.max(0, part === 'start' ? Math.min(latest, length) : latest),
  }
}

export function clampDays(days: number, limits: ShiftLimits): number {
  return Math.min(limits.max, Math.max(limits.min, days))
}

/** A calendar month later or earlier, in days: from the end when it is the end that moves. */
export function monthsInDays(span: Span, part: ShiftPart, months: number): number {
  const from = part === 'end' ? span.end : span.start
  return toDayNumber(addMonths(toDay(from), months)) - from
}

/** The dates of a row after a gesture; null where it has none. */
export function shiftDates(row: GanttRow, shift: GanttShift): GanttDates | null {
  const span = spanOf(row)
  if (span === null) return null
  if (row.kind === 'point') return { point: span.start + shift.days }
  return {
    start: shift.part === 'end' ? span.start : span.start + shift.days,
    end: shift.part === 'start' ? span.end : span.end + shift.days,
  }
}
