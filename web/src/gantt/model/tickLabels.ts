import { type DayNumber, weekdayOf } from '@fahrplan/shared/kernel'
import type { TickUnit } from './ticks'

const MS_PER_DAY = 86_400_000

export interface TickLabels {
  /** Stands alone: names the year. */
  upper(unit: TickUnit, start: DayNumber): string
  /** Stands below an upper label. A week is named by the day of its Monday. */
  lower(unit: TickUnit, start: DayNumber): string
  /** Stands there where that has no room. */
  brief(unit: TickUnit, start: DayNumber): string
}

export interface CalendarNames {
  /** January to December, in full and short. */
  readonly months: readonly string[]
  readonly shortMonths: readonly string[]
  /** Monday to Sunday, short. Without them days have numbers only. */
  readonly shortWeekdays?: readonly string[] | undefined
}

export function tickLabels({ months, shortMonths, shortWeekdays }: CalendarNames): TickLabels {
  const brief: TickLabels['brief'] = (unit, start) => {
    const day = new Date(start * MS_PER_DAY)
    if (unit === 'year') return String(day.getUTCFullYear())
    if (unit === 'quarter') return quarterOf(day)
    return unit === 'month' ? shortMonths[day.getUTCMonth()]! : String(day.getUTCDate())
  }
  return {
    brief,
    upper(unit, start) {
      const day = new Date(start * MS_PER_DAY)
      const year = String(day.getUTCFullYear())
      if (unit === 'year') return year
      if (unit === 'quarter') return `${quarterOf(day)}/${year}`
      return `${months[day.getUTCMonth()]} ${year}`
    },
    lower(unit, start) {
      const weekday = unit === 'day' ? shortWeekdays?.[weekdayOf(start) - 1] : undefined
      return weekday === undefined ? brief(unit, start) : `${weekday} ${brief(unit, start)}`
    },
  }
}

function quarterOf(day: Date): string {
  return `Q${Math.floor(day.getUTCMonth() / 3) + 1}`
}
