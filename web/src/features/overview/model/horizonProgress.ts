import { addMonths, type Day, daysBetween, spanDays, yearOf } from '@fahrplan/shared/kernel'
import { reportMonthsIn } from '@fahrplan/shared/progress'
import type { Strategy } from '@fahrplan/shared/plan'

export interface TimeSpan {
  readonly unit: 'days' | 'months'
  readonly count: number
}

export interface HorizonProgress {
  readonly phase: 'before' | 'running' | 'after'
  /** Of the days, 0 to 1; today counts as not yet over. */
  readonly elapsed: number
  /** Until the term begins, ends, or since it ended. */
  readonly left: TimeSpan
}

type Term = Pick<Strategy, 'start' | 'end'>

export function horizonProgress({ start, end }: Term, today: Day): HorizonProgress {
  if (today < start) return { phase: 'before', elapsed: 0, left: timeBetween(today, start) }
  if (today > end) return { phase: 'after', elapsed: 1, left: timeBetween(end, today) }
  return {
    phase: 'running',
    elapsed: daysBetween(start, today) / spanDays(start, end),
    left: timeBetween(today, end),
  }
}

/** In whole months from the second one on, before that in days. */
export function timeBetween(from: Day, to: Day): TimeSpan {
  let months = 0
  while (addMonths(from, months + 1) <= to) months++
  return months < 2 ? { unit: 'days', count: daysBetween(from, to) } : { unit: 'months', count: months }
}

/** Where a day lies in the term, 0 to 1. */
export function positionOf({ start, end }: Term, day: Day): number {
  return Math.min(Math.max(daysBetween(start, day) / spanDays(start, end), 0), 1)
}

/** The calendar years of the term, each with its part of it. */
export function yearSections(term: Term): { year: number; from: number; to: number }[] {
  const first = yearOf(term.start)
  return Array.from({ length: yearOf(term.end) - first + 1 }, (_, index) => {
    const year = first + index
    return { year, from: positionOf(term, `${year}-01-01`), to: positionOf(term, `${year + 1}-01-01`) }
  })
}

export function reportPositions(strategy: Strategy): number[] {
  return reportMonthsIn(strategy, strategy.start, strategy.end).map((day) => positionOf(strategy, day))
}
