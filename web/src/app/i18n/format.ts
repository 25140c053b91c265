import {
  type BasisPoints,
  type Cents,
  type Day,
  quarterOf,
  toDayNumber,
  yearOf,
} from '@fahrplan/shared/kernel'
import { type Locale, REGION } from './locale'

export interface Format {
  /** Whole euros: `1.250.000 €`. */
  euros(amount: Cents): string
  /** To the cent: `1.250.000,50 €`. */
  cents(amount: Cents): string
  /** For figures that stand together: whole euros where all are whole, else cents everywhere, so that they add up. */
  alike(amounts: Iterable<Cents>): (amount: Cents) => string
  /** Short, for the axis of a chart: `1,3 Mio. €`. */
  shortEuros(amount: Cents): string
  number(value: number): string
  /** Of a share between 0 and 1: `42 %`. */
  percent(share: number): string
  /** Of basis points: `80 %`, `12,5 %` */
  rate(rate: BasisPoints): string
  /** `15.03.2027` */
  day(day: Day): string
  /** `15. März 2027` */
  longDay(day: Day): string
  /** `März 2027` */
  month(day: Day): string
  /** `Q1/2027` */
  quarter(day: Day): string
  /** Of a point in time, as the clock on the reader's wall shows it: `15.03.2027, 14:05` */
  moment(at: string): string
  /** The day of a point in time, where the reader is: `15.03.2027` */
  dayOfMoment(at: string): string
  /** January to December, in full and short. */
  readonly months: readonly string[]
  readonly shortMonths: readonly string[]
  /** Monday to Sunday, short: `Mo`. */
  readonly shortWeekdays: readonly string[]
  /** `A, B und C` */
  list(words: readonly string[]): string
}

const MS_PER_DAY = 86_400_000

function build(locale: Locale): Format {
  const region = REGION[locale]
  const euro = (options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(region, { style: 'currency', currency: 'EUR', ...options })
  const date = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(region, { timeZone: 'UTC', ...options })
    return (day: Day) => format.format(toDayNumber(day) * MS_PER_DAY)
  }
  const moment = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(region, options)
    return (at: string) => format.format(new Date(at))
  }
  const months = (month: 'long' | 'short') => {
    const format = new Intl.DateTimeFormat(region, { timeZone: 'UTC', month })
    return Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2026, index)))
  }
  const weekday = new Intl.DateTimeFormat(region, { timeZone: 'UTC', weekday: 'short' })
  const whole = euro({ maximumFractionDigits: 0 })
  const exact = euro({ minimumFractionDigits: 2 })
  // Otherwise German leaves the point out of what is written short, and only there.
  const short = euro({
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
    useGrouping: 'always',
  })
  const number = new Intl.NumberFormat(region, { maximumFractionDigits: 2 })
  const percent = new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: 0 })
  const exactPercent = new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: 2 })
  const list = new Intl.ListFormat(region, { type: 'conjunction' })
  const euros = (amount: Cents) => whole.format(amount / 100)
  const cents = (amount: Cents) => exact.format(amount / 100)
  return {
    euros,
    cents,
    alike: (amounts) => (every(amounts, (amount) => amount % 100 === 0) ? euros : cents),
    shortEuros: (amount) => short.format(amount / 100),
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    rate: (rate) => exactPercent.format(rate / 10_000),
    day: date({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    longDay: date({ day: 'numeric', month: 'long', year: 'numeric' }),
    month: date({ month: 'long', year: 'numeric' }),
    quarter: (day) => `Q${quarterOf(day)}/${yearOf(day)}`,
    moment: moment({ dateStyle: 'medium', timeStyle: 'short' }),
    dayOfMoment: moment({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    months: months('long'),
    shortMonths: months('short'),
    // 1 June 2026 was a Monday.
    shortWeekdays: Array.from({ length: 7 }, (_, index) => weekday.format(Date.UTC(2026, 5, 1 + index))),
    list: (words) => list.format(words),
  }
}

function every(amounts: Iterable<Cents>, holds: (amount: Cents) => boolean): boolean {
  for (const amount of amounts) if (!holds(amount)) return false
  return true
}

const formats = new Map<Locale, Format>()

/** Building `Intl` formats is dear, so there is one set per language. */
export function formatOf(locale: Locale): Format {
  const known = formats.get(locale)
  if (known) return known
  const format = build(locale)
  formats.set(locale, format)
  return format
}
