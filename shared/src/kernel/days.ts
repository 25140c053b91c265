import { z } from 'zod'

/** A calendar day `YYYY-MM-DD` without time zone. Compares correctly as text. */
export type Day = string

/** Days since 1970-01-01; the form to calculate with. */
export type DayNumber = number

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/
const MS_PER_DAY = 86_400_000

/** Plans speak of our time: a typing mistake like year 0202 is no day. */
export const daySchema = z.iso
  .date()
  .refine((day) => day >= '1900-01-01' && day < '2200-01-01', { message: 'not between 1900 and 2199' })
  .meta({ description: 'Calendar day from 1900 to 2199, YYYY-MM-DD' })

export function isDay(text: string): text is Day {
  return DAY_PATTERN.test(text) && toDay(toDayNumber(text)) === text
}

export function toDayNumber(day: Day): DayNumber {
  return Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / MS_PER_DAY
}

export function toDay(number: DayNumber): Day {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10)
}

export function addDays(day: Day, days: number): Day {
  return toDay(toDayNumber(day) + days)
}

/** Days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** Length of a span whose end is inclusive: one day when both are the same. */
export function spanDays(start: Day, end: Day): number {
  return daysBetween(start, end) + 1
}

/** Same day of a later (or earlier) month; the month's last day where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const year = +day.slice(0, 4)
  const month = +day.slice(5, 7) - 1 + months
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return toDay(Date.UTC(year, month, Math.min(+day.slice(8, 10), lastOfMonth)) / MS_PER_DAY)
}

export function addYears(day: Day, years: number): Day {
  return addMonths(day, years * 12)
}

export function yearOf(day: Day): number {
  return +day.slice(0, 4)
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return +day.slice(5, 7)
}

/** 1 to 4. */
export function quarterOf(day: Day): number {
  return Math.floor((monthOf(day) - 1) / 3) + 1
}

/** 1 (Monday) to 7 (Sunday). */
export function weekdayOf(number: DayNumber): number {
  // 1970-01-01 was a Thursday.
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** The day of a moment as clocks in Germany show it. */
export function germanDayOf(moment: Date): Day {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(moment)
}
