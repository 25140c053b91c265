import type { Land } from '../../kernel'
import { calendarDays } from './calendarDays'
import type { DayCalendar, DayUnit } from './dayCalendar'
import { workingDaysOf } from './workingDays'

export { countedDays } from './countedDays'
export { calendarDays } from './calendarDays'
export type { DayCalendar, DayUnit } from './dayCalendar'
export { workingDaysOf } from './workingDays'

export function dayCalendar(unit: DayUnit, land: Land): DayCalendar {
  return unit === 'calendar' ? calendarDays : workingDaysOf(land)
}
