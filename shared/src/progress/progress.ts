import { type Day, type Id, spanDays } from '../kernel'
import type { Measure, Milestone, Plan, WorkPackage } from '../plan'
import { isActive, isMilestoneOverdue } from './overdue'

/**
 * How far something is. Milestones are the yardstick, because they can be checked;
 * work is the finished part of the work packages, weighted by their calendar days.
 * Dropped milestones and the parts of dropped measures do not count.
 */
export interface Progress {
  readonly measures: number
  readonly milestones: number
  readonly reached: number
  readonly overdue: number
  readonly workDays: number
  readonly workDaysDone: number
}

type Counted = { -readonly [Key in keyof Progress]: Progress[Key] }

const NONE: Progress = { measures: 0, milestones: 0, reached: 0, overdue: 0, workDays: 0, workDaysDone: 0 }

/** Share of reached milestones, 0 to 1; `undefined` where there is nothing to reach. */
export function reachedShare(progress: Progress): number | undefined {
  return progress.milestones === 0 ? undefined : progress.reached / progress.milestones
}

/** Share of finished work, 0 to 1; `undefined` without work packages. */
export function workShare(progress: Progress): number | undefined {
  return progress.workDays === 0 ? undefined : progress.workDaysDone / progress.workDays
}

/** Progress of every measure that was not dropped. */
export function progressByMeasure(plan: Plan, today: Day): ReadonlyMap<Id, Progress> {
  const found = new Map<Id, Counted>()
  for (const measure of plan.measure.values())
    if (measure.phase !== 'dropped') found.set(measure.id, { ...NONE, measures: 1 })
  for (const milestone of plan.milestone.values()) {
    const progress = found.get(milestone.measureId)
    if (progress) countMilestone(progress, milestone, plan.measure.get(milestone.measureId)!, today)
  }
  for (const workPackage of plan.workPackage.values()) {
    const progress = found.get(workPackage.measureId)
    if (progress) countWork(progress, workPackage)
  }
  return found
}

/** The steps of a measure. */
export interface MeasureSteps {
  readonly milestones: Iterable<Milestone>
  readonly workPackages: Iterable<WorkPackage>
}

/** Progress of one measure whose steps are at hand; `undefined` where it is dropped. */
export function progressOf(measure: Measure, steps: MeasureSteps, today: Day): Progress | undefined {
  if (measure.phase === 'dropped') return undefined
  const progress = { ...NONE, measures: 1 }
  for (const milestone of steps.milestones) countMilestone(progress, milestone, measure, today)
  for (const workPackage of steps.workPackages) countWork(progress, workPackage)
  return progress
}

function countMilestone(progress: Counted, milestone: Milestone, measure: Measure, today: Day): void {
  if (milestone.state === 'dropped') return
  progress.milestones++
  if (milestone.state === 'reached') progress.reached++
  else if (isMilestoneOverdue(milestone, today) && isActive(measure)) progress.overdue++
}

function countWork(progress: Counted, { start, end, progress: percent }: WorkPackage): void {
  const days = spanDays(start, end)
  progress.workDays += days
  progress.workDaysDone += (days * percent) / 100
}

export function sumProgress(parts: Iterable<Progress>): Progress {
  const sum: Counted = { ...NONE }
  for (const part of parts) {
    sum.measures += part.measures
    sum.milestones += part.milestones
    sum.reached += part.reached
    sum.overdue += part.overdue
    sum.workDays += part.workDays
    sum.workDaysDone += part.workDaysDone
  }
  return sum
}

/** Progress by decision point. A measure that serves several counts under each. */
export function progressByAspect(plan: Plan, today: Day): ReadonlyMap<Id, Progress> {
  const byMeasure = progressByMeasure(plan, today)
  const parts = new Map<Id, Progress[]>()
  for (const measure of plan.measure.values()) {
    const progress = byMeasure.get(measure.id)
    if (!progress) continue
    for (const aspectId of aspectsOf(measure)) parts.set(aspectId, [...(parts.get(aspectId) ?? []), progress])
  }
  return new Map([...plan.decisionPoint.keys()].map((id) => [id, sumProgress(parts.get(id) ?? [])]))
}

/** Progress of the whole strategy; every measure counts once. */
export function strategyProgress(plan: Plan, today: Day): Progress {
  return sumProgress(progressByMeasure(plan, today).values())
}

/** The decision points that a measure serves, the primary one first. */
export function aspectsOf(measure: Measure): readonly Id[] {
  return [measure.primaryAspectId, ...measure.furtherAspectIds]
}
