import type { DayCalendar } from './dayCalendar'

/** Every day counts. */
export const calendarDays: DayCalendar = {
  unit: 'calendar',
  add: (moment, days) => moment + days,
  subtract: (moment, days) => moment - days,
  next: (day) => day,
  previous: (day) => day,
  count: (first, last) => last - first + 1,
  endOf: (start, length) => start + length - 1,
  startOf: (end, length) => end - length + 1,
}
