import type { DayNumber } from '../../kernel'
import type { DayCalendar } from './dayCalendar'

/** By how many counted days something moves from one day to another; negative when it comes earlier. */
export function countedDays(calendar: DayCalendar, from: DayNumber, to: DayNumber): number {
  return to >= from ? calendar.count(from, to - 1) : -calendar.count(to, from - 1)
}
