import type { DayNumber } from '../../kernel'

/** What a lag and a length count: every day, or Monday to Friday without the Land's public holidays. */
export type DayUnit = 'calendar' | 'working'

/**
 * Counts days as a strategy does. A moment is the morning of a day, and so the evening of the one before;
 * a counted day is any calendar day, or a working day.
 */
export interface DayCalendar {
  readonly unit: DayUnit
  /**
   * The moment so many counted days later, or earlier with a negative number: the earliest that has them in between.
   * With 0 the moment itself.
   */
  add(moment: DayNumber, days: number): DayNumber
  /** The latest moment from which `add` does not lead beyond the given one. */
  subtract(moment: DayNumber, days: number): DayNumber
  /** The first counted day that is not before the given one. */
  next(day: DayNumber): DayNumber
  /** The last counted day that is not after the given one. */
  previous(day: DayNumber): DayNumber
  /** Counted days of a span, both ends inclusive. Negative, without the ends, when they are the wrong way round. */
  count(first: DayNumber, last: DayNumber): number
  /** Last day, inclusive, of a span that starts on a counted day and has so many of them, at least one. */
  endOf(start: DayNumber, length: number): DayNumber
  /** First day of a span that ends on a counted day and has so many of them, at least one. */
  startOf(end: DayNumber, length: number): DayNumber
}
