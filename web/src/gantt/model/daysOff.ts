import { type DayNumber, weekdayOf } from '@fahrplan/shared/kernel'
import type { Span } from './row'

/** What a public holiday is called; undefined on any other day. */
export type HolidayOf = (day: DayNumber) => string | undefined

/** From which pixels per day on a weekend is wide enough to be told from its neighbours. */
const LEGIBLE_FROM = 8

export function showsDaysOff(pxPerDay: number): boolean {
  return pxPerDay >= LEGIBLE_FROM
}

export interface DaysOff {
  /** Saturday and Sunday, cut where the days end. */
  readonly weekends: readonly Span[]
  readonly holidays: readonly DayNumber[]
}

/** The days without work from `from` up to and without `to`. A holiday on a Sunday is both. */
export function daysOffBetween(from: DayNumber, to: DayNumber, holidayOf: HolidayOf): DaysOff {
  const weekends: Span[] = []
  const holidays: DayNumber[] = []
  for (let saturday = from - weekdayOf(from) + 6; saturday < to; saturday += 7)
    if (saturday + 1 >= from)
      weekends.push({ start: Math.max(from, saturday), end: Math.min(to - 1, saturday + 1) })
  for (let day = from; day < to; day++) if (holidayOf(day) !== undefined) holidays.push(day)
  return { weekends, holidays }
}
