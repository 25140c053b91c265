import { type Day, monthOf, yearOf } from '../kernel'
import type { Strategy } from '../plan'

/** First day of the next month, the current one included, in which the committee reads a report. */
export function nextReportMonth(strategy: Pick<Strategy, 'reportingMonths'>, today: Day): Day | undefined {
  const months = [...strategy.reportingMonths].sort((a, b) => a - b)
  const [first] = months
  if (first === undefined) return undefined
  const next = months.find((month) => month >= monthOf(today))
  return next === undefined ? firstOfMonth(yearOf(today) + 1, first) : firstOfMonth(yearOf(today), next)
}

/** The first days of all reporting months that touch a span; `end` is inclusive. */
export function reportMonthsIn(strategy: Pick<Strategy, 'reportingMonths'>, start: Day, end: Day): Day[] {
  const found: Day[] = []
  for (let year = yearOf(start); year <= yearOf(end); year++)
    for (const month of [...strategy.reportingMonths].sort((a, b) => a - b)) {
      const day = firstOfMonth(year, month)
      if (day >= firstOfMonth(yearOf(start), monthOf(start)) && day <= end) found.push(day)
    }
  return found
}

function firstOfMonth(year: number, month: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-01`
}
