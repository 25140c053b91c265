import { addDays, type Day, toDay, toDayNumber, weekdayOf, yearOf } from './days'
import { type Land, publicHolidays } from './publicHolidays'

/** Monday to Friday, public holidays excepted. */
export function isWorkingDay(day: Day, land: Land): boolean {
  return weekdayOf(toDayNumber(day)) <= 5 && !publicHolidays(land, yearOf(day)).has(day)
}

/** Working days of a span; `end` is inclusive. 0 when `end` lies before `start`. */
export function workingDaysIn(start: Day, end: Day, land: Land): number {
  let count = 0
  const last = toDayNumber(end)
  for (let number = toDayNumber(start); number <= last; number++)
    if (isWorkingDay(toDay(number), land)) count++
  return count
}

/**
 * The day that lies so many working days after a day (before it, when negative).
 * With 0 the day itself if it is a working day, else the next one.
 */
export function addWorkingDays(day: Day, workingDays: number, land: Land): Day {
  const step = workingDays < 0 ? -1 : 1
  let current = day
  let left = Math.abs(workingDays)
  if (left === 0) {
    while (!isWorkingDay(current, land)) current = addDays(current, 1)
    return current
  }
  while (left > 0) {
    current = addDays(current, step)
    if (isWorkingDay(current, land)) left--
  }
  return current
}
