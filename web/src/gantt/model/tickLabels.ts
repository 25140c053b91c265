import type { DayNumber } from '@fahrplan/shared/kernel'
import type { TickUnit } from './ticks'

const MS_PER_DAY = 86_400_000

export interface TickLabels {
  /** Stands alone: names the year. */
  upper(unit: TickUnit, start: DayNumber): string
  /** Stands below an upper label. A week is named by the day of its Monday. */
  lower(unit: TickUnit, start: DayNumber): string
}

/** January to December, in full and short. */
export interface MonthNames {
  readonly months: readonly string[]
  readonly shortMonths: readonly string[]
}

export function tickLabels({ months, shortMonths }: MonthNames): TickLabels {
  return {
    upper(unit, start) {
      const day = new Date(start * MS_PER_DAY)
      const year = String(day.getUTCFullYear())
      if (unit === 'year') return year
      if (unit === 'quarter') return `${quarterOf(day)}/${year}`
      return `${months[day.getUTCMonth()]} ${year}`
    },
    lower(unit, start) {
      const day = new Date(start * MS_PER_DAY)
      if (unit === 'year') return String(day.getUTCFullYear())
      if (unit === 'quarter') return quarterOf(day)
      return unit === 'month' ? shortMonths[day.getUTCMonth()]! : String(day.getUTCDate())
    },
  }
}

function quarterOf(day: Date): string {
  return `Q${Math.floor(day.getUTCMonth() / 3) + 1}`
}
