import type { DayNumber, Land } from '../../kernel'
import type { DayCalendar } from './dayCalendar'
import { WorkingDayTable } from './workingDayTable'

/** Calendar days that hold a working day more, at the worst: holidays between two weekends. */
const FEW = 14

/** So many working days need at most this many calendar days: five of seven, without a dozen holidays a year. */
const WORST_SHARE = 1.6

const calendars = new Map<Land, DayCalendar>()

/** Monday to Friday count, the public holidays of the Land excepted. */
export function workingDaysOf(land: Land): DayCalendar {
  let calendar = calendars.get(land)
  if (!calendar) calendars.set(land, (calendar = makeCalendar(new WorkingDayTable(land))))
  return calendar
}

function makeCalendar(table: WorkingDayTable): DayCalendar {
  function reachAround(day: DayNumber, days: number): void {
    const room = Math.ceil(Math.abs(days) * WORST_SHARE) + FEW
    table.reach(day - room, day + room)
  }

  function next(day: DayNumber): DayNumber {
    reachAround(day, 0)
    return table.dayAt(table.before(day))
  }

  function previous(day: DayNumber): DayNumber {
    reachAround(day, 0)
    return table.dayAt(table.before(day + 1) - 1)
  }

  return {
    unit: 'working',
    next,
    previous,
    add(moment, days) {
      if (days === 0) return moment
      reachAround(moment, days)
      return table.dayAt(table.before(moment) + days - 1) + 1
    },
    subtract(moment, days) {
      if (days === 0) return moment
      reachAround(moment, days)
      return table.dayAt(table.before(moment) - days)
    },
    count(first, last) {
      table.reach(Math.min(first, last), Math.max(first, last) + 1)
      return table.before(last + 1) - table.before(first)
    },
    endOf(start, length) {
      reachAround(start, length)
      return table.dayAt(table.before(start) + Math.max(length, 1) - 1)
    },
    startOf(end, length) {
      reachAround(end, length)
      return table.dayAt(table.before(end + 1) - Math.max(length, 1))
    },
  }
}
