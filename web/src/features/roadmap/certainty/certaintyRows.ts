import { type Day, type Id, toDay, toDayNumber } from '@fahrplan/shared/kernel'
import { type Milestone, networkOf, type Plan, uncertainStepsOf } from '@fahrplan/shared/plan'
import { isActive } from '@fahrplan/shared/progress'
import { countedDays } from '@fahrplan/shared/schedule'
import type { MilestoneFigure } from './simulateRequest'

/** An open milestone whose day is uncertain, as far as is known. */
export interface CertaintyRow {
  readonly milestone: Milestone
  /** Of its measure. */
  readonly key: string
  readonly certainty: Certainty
}

export interface Certainty {
  readonly probability: number
  /** The day that is measured by: its deadline, else the planned one. */
  readonly due: Day
  /** That day is over. */
  readonly isPast: boolean
  /** Kept in 80 of 100 runs. */
  readonly likely: Day
  /** By how many days, as the strategy counts them, it comes later than planned; negative: earlier. */
  readonly days: number
}

export interface OpenMilestones {
  readonly uncertain: readonly Milestone[]
  /** Neither they nor anything that they wait for has an estimate: of them nothing can be said. */
  readonly unknown: readonly Milestone[]
}

/** Those that are still to be reached, in the order of their days. */
export function openMilestones(plan: Plan): OpenMilestones {
  const { indexOf } = networkOf(plan)
  const isUncertain = uncertainStepsOf(plan)
  const [uncertain, unknown] = [[] as Milestone[], [] as Milestone[]]
  for (const milestone of plan.milestone.values()) {
    const measure = plan.measure.get(milestone.measureId)
    if (milestone.state !== 'open' || !measure || !isActive(measure)) continue
    const isKnown = isUncertain[indexOf.get(milestone.id)!] === 1
    ;(isKnown ? uncertain : unknown).push(milestone)
  }
  return { uncertain: uncertain.sort(byDay), unknown: unknown.sort(byDay) }
}

/** The least certain first. */
export function certaintyRows(
  plan: Plan,
  today: Day,
  figures: ReadonlyMap<Id, MilestoneFigure>,
): CertaintyRow[] {
  return openMilestones(plan)
    .uncertain.flatMap((milestone) => {
      const certainty = certaintyOf(plan, today, milestone, figures)
      const key = plan.measure.get(milestone.measureId)?.key ?? ''
      return certainty ? [{ milestone, key, certainty }] : []
    })
    .sort((a, b) => a.certainty.probability - b.certainty.probability)
}

export function certaintyOf(
  plan: Plan,
  today: Day,
  { id, planned, deadline }: Milestone,
  figures: ReadonlyMap<Id, MilestoneFigure>,
): Certainty | undefined {
  const figure = figures.get(id)
  if (!figure) return undefined
  const due = deadline ?? planned
  const { calendar } = networkOf(plan)
  return {
    probability: figure.probability,
    due,
    isPast: due < today,
    likely: toDay(figure.likelyDay),
    days: countedDays(calendar, toDayNumber(planned), figure.likelyDay),
  }
}

/** The work package that most is to be learned from: one on the critical path, else the first that is not finished. */
export function firstToEstimate(plan: Plan, isCritical: (id: Id) => boolean): Id | undefined {
  let first: Id | undefined
  for (const { id, measureId, progress } of plan.workPackage.values()) {
    const measure = plan.measure.get(measureId)
    if (progress === 100 || !measure || !isActive(measure)) continue
    if (isCritical(id)) return id
    first ??= id
  }
  return first
}

function byDay(a: Milestone, b: Milestone): number {
  return a.planned < b.planned ? -1 : a.planned > b.planned ? 1 : 0
}
