import { addYears, type Day, toDayNumber, yearOf } from '@fahrplan/shared/kernel'
import type { FundingProgramme } from '@fahrplan/shared/plan'

/** `from` and `to` are inclusive, and `null` where nobody knows. */
export interface Stretch {
  readonly kind: 'window' | 'rolling' | 'period'
  readonly from: Day | null
  readonly to: Day | null
}

/** Places on the axis are parts of its length: 0 is the left end, 1 the right one. */
export interface Place {
  readonly left: number
  readonly width: number
}

export interface TimelineBar extends Place, Stretch {}

export interface TimelineRow {
  readonly programme: FundingProgramme
  readonly stretches: readonly Stretch[]
  /** What of them the axis shows. */
  readonly bars: readonly TimelineBar[]
}

export interface Timeline {
  readonly from: Day
  readonly to: Day
  readonly years: readonly (Place & { readonly year: number })[]
  readonly horizon: Place
  readonly today: number | null
  readonly rows: readonly TimelineRow[]
  /** Programmes of which neither a window nor a period is known. */
  readonly unknown: number
}

interface Frame {
  readonly start: Day
  readonly end: Day
}

/** Years that the axis shows around the term: a guideline that runs for decades must not make it that long. */
const MARGIN_YEARS = 1

/** Windows and grant periods on whole years around the term of the strategy. */
export function timelineOf(programmes: readonly FundingProgramme[], term: Frame, today: Day): Timeline {
  const from = `${yearOf(addYears(term.start, -MARGIN_YEARS))}-01-01`
  const to = `${yearOf(addYears(term.end, MARGIN_YEARS))}-12-31`
  const place = placing(from, to)
  const rows = programmes.map((programme) => {
    const stretches = stretchesOf(programme)
    const bars = stretches
      .filter((one) => (one.from ?? from) <= to && (one.to ?? to) >= from)
      .map((one) => ({ ...one, ...place(one.from ?? from, one.to ?? to) }))
    return { programme, stretches, bars }
  })
  const known = rows.filter(({ stretches }) => stretches.length > 0)
  return {
    from,
    to,
    years: yearsBetween(from, to).map((year) => ({ year, ...place(`${year}-01-01`, `${year}-12-31`) })),
    horizon: place(term.start, term.end),
    today: today >= from && today <= to ? place(today, today).left : null,
    rows: known,
    unknown: rows.length - known.length,
  }
}

export function stretchesOf(programme: FundingProgramme): Stretch[] {
  const { windows, rolling, grantPeriodStart, grantPeriodEnd } = programme
  const found: Stretch[] = windows
    .filter(({ opens, closes }) => opens !== null || closes !== null)
    .map(({ opens, closes }) => ({ kind: 'window', from: opens, to: closes }))
  if (rolling && found.length === 0) found.push({ kind: 'rolling', from: null, to: null })
  if (grantPeriodStart !== null || grantPeriodEnd !== null)
    found.push({ kind: 'period', from: grantPeriodStart, to: grantPeriodEnd })
  return found
}

function placing(from: Day, to: Day): (start: Day, end: Day) => Place {
  const first = toDayNumber(from)
  const days = toDayNumber(to) + 1 - first
  const at = (day: number) => Math.min(Math.max((day - first) / days, 0), 1)
  return (start, end) => {
    const left = at(toDayNumber(start))
    return { left, width: at(toDayNumber(end) + 1) - left }
  }
}

function yearsBetween(from: Day, to: Day): number[] {
  return Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index)
}
