import { type DayNumber, weekdayOf } from '@fahrplan/shared/kernel'

export type TickUnit = 'year' | 'quarter' | 'month' | 'week' | 'day'

/** `end` is exclusive. */
export interface Tick {
  readonly start: DayNumber
  readonly end: DayNumber
}

/** The two lines of the header. */
export interface Tiers {
  readonly upper: TickUnit
  readonly lower: TickUnit
}

const MS_PER_DAY = 86_400_000
const MONTHS: Record<'year' | 'quarter' | 'month', number> = { year: 12, quarter: 3, month: 1 }

/** From which pixels per day on a pair of units is legible, finest first. */
const TIERS: readonly (Tiers & { readonly from: number })[] = [
  { from: 16, upper: 'month', lower: 'day' },
  { from: 3.4, upper: 'month', lower: 'week' },
  { from: 1, upper: 'quarter', lower: 'month' },
  { from: 0, upper: 'year', lower: 'quarter' },
]

export function tiersFor(pxPerDay: number): Tiers {
  return TIERS.find((tiers) => pxPerDay >= tiers.from) ?? { upper: 'year', lower: 'quarter' }
}

/** First day of the unit that a day lies in. Weeks begin on Monday. */
export function startOf(unit: TickUnit, day: DayNumber): DayNumber {
  if (unit === 'day') return day
  if (unit === 'week') return day - weekdayOf(day) + 1
  const date = new Date(day * MS_PER_DAY)
  const month = date.getUTCMonth()
  return firstOfMonth(date.getUTCFullYear(), month - (month % MONTHS[unit]))
}

/** First day of the unit after the one that begins on `start`. */
export function nextStart(unit: TickUnit, start: DayNumber): DayNumber {
  if (unit === 'day') return start + 1
  if (unit === 'week') return start + 7
  const date = new Date(start * MS_PER_DAY)
  return firstOfMonth(date.getUTCFullYear(), date.getUTCMonth() + MONTHS[unit])
}

/** The units that touch the days from `from` up to and without `to`. */
export function ticksBetween(unit: TickUnit, from: DayNumber, to: DayNumber): Tick[] {
  const ticks: Tick[] = []
  for (let start = startOf(unit, from); start < to;) {
    const end = nextStart(unit, start)
    ticks.push({ start, end })
    start = end
  }
  return ticks
}

function firstOfMonth(year: number, month: number): DayNumber {
  return Date.UTC(year, month, 1) / MS_PER_DAY
}
