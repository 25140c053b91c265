import type { DayNumber } from '@fahrplan/shared/kernel'
import type { TickUnit } from './ticks'

const MS_PER_DAY = 86_400_000

export interface TickLabels {
  /** Stands alone: names the year. */
  upper(unit: TickUnit, start: DayNumber): string
  /** Stands below an upper label. A week is named by the day of its Monday. */
  lower(unit: TickUnit, start: DayNumber): string
}

export function tickLabels(locale: string): TickLabels {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return (day: DayNumber) => formatter.format(day * MS_PER_DAY)
  }
  const year = format({ year: 'numeric' })
  const longMonth = format({ month: 'long', year: 'numeric' })
  const shortMonth = format({ month: 'short' })
  const dayOfMonth = format({ day: 'numeric' })
  const quarter = (day: DayNumber) => `Q${Math.floor(new Date(day * MS_PER_DAY).getUTCMonth() / 3) + 1}`

  return {
    upper(unit, start) {
      if (unit === 'year') return year(start)
      if (unit === 'quarter') return `${quarter(start)}/${year(start)}`
      return longMonth(start)
    },
    lower(unit, start) {
      if (unit === 'year') return year(start)
      if (unit === 'quarter') return quarter(start)
      return unit === 'month' ? shortMonth(start) : dayOfMonth(start)
    },
  }
}
