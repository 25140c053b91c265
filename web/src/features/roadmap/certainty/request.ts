import { type Day, type DayNumber, toDayNumber } from '@fahrplan/shared/kernel'
import { estimatesOf, networkOf, type Plan, strategyOf } from '@fahrplan/shared/plan'
import type { DayUnit, Estimate, ScheduleItem, ScheduleLink } from '@fahrplan/shared/schedule'
import type { Land } from '@fahrplan/shared/kernel'

/** A plan as the worker takes it: without functions, which cannot be sent. */
export interface SimulationRequest {
  readonly items: readonly ScheduleItem[]
  readonly links: readonly ScheduleLink[]
  readonly unit: DayUnit
  readonly land: Land
  readonly estimates: readonly Estimate[]
  readonly today: DayNumber
  readonly runs: number
}

const MOST_RUNS = 10_000
const LEAST_RUNS = 1_000
/** Items times runs that a usual computer plays through in a few seconds. */
const WORK = 20_000_000

export function requestOf(plan: Plan, today: Day): SimulationRequest {
  const { start, end, items, links } = networkOf(plan)
  const { dayUnit: unit, land } = strategyOf(plan)
  return {
    // A network that was brought up to date has newer days than its items.
    items: items.map((item, index) => ({ ...item, start: start[index]!, end: end[index]! })),
    links: links.map(({ id, predecessorId, successorId, type, lag }) => ({
      id,
      predecessorId,
      successorId,
      type,
      lag,
    })),
    unit,
    land,
    estimates: estimatesOf(plan),
    today: toDayNumber(today),
    runs: runsFor(items.length),
  }
}

/** The same for the same size of plan, so that the figures do not change from one computer to another. */
export function runsFor(items: number): number {
  const affordable = Math.floor(WORK / Math.max(items, 1) / 1_000) * 1_000
  return Math.min(MOST_RUNS, Math.max(LEAST_RUNS, affordable))
}
