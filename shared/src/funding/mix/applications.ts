import { addDays, type Day } from '../../kernel'
import type { FundingProgramme, Measure } from '../../plan'
import { daysOfHalfYear, type HalfYear, halfYearOf } from './halfYears'

/** Where an application can be handed in: the earliest day of each half-year that has one. */
export type Applications = ReadonlyMap<HalfYear, Day>

/**
 * From `today` on, within a window, and so early that the decision is there before the measure begins, where the
 * guideline does not allow an early start. With unknown terms of decision: before it begins.
 * `assumeRolling`: where no window is known.
 */
export function applicationsOf(
  programme: Pick<FundingProgramme, 'rolling' | 'windows' | 'earlyStart' | 'decisionWeeks'>,
  measure: Pick<Measure, 'start' | 'end' | 'firstContractOn'>,
  today: Day,
  horizon: Day,
  assumeRolling = false,
): Applications {
  const latest = latestApplication(programme, measure, horizon)
  const isAlways = programme.rolling || (assumeRolling && programme.windows.length === 0)
  const windows = isAlways ? [{ opens: null, closes: null }] : programme.windows
  const found = new Map<HalfYear, Day>()
  for (const { opens, closes } of windows) {
    const first = opens !== null && opens > today ? opens : today
    const last = closes !== null && closes < latest ? closes : latest
    if (first > last) continue
    for (let half = halfYearOf(first); half <= halfYearOf(last); half++) {
      const day = max(first, daysOfHalfYear(half).first)
      const known = found.get(half)
      if (known === undefined || day < known) found.set(half, day)
    }
  }
  return new Map([...found].sort(([a], [b]) => a - b))
}

function latestApplication(
  { earlyStart, decisionWeeks }: Pick<FundingProgramme, 'earlyStart' | 'decisionWeeks'>,
  { start, end, firstContractOn }: Pick<Measure, 'start' | 'end' | 'firstContractOn'>,
  horizon: Day,
): Day {
  const over = end !== null && end < horizon ? end : horizon
  if (earlyStart === 'allowed') return over
  const begins = [start, firstContractOn, over]
    .filter((day) => day !== null)
    .reduce((a, b) => (a < b ? a : b))
  return addDays(begins, -7 * (decisionWeeks ?? 0))
}

function max(a: Day, b: Day): Day {
  return a > b ? a : b
}
