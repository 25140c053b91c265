import { addDays, type Day, daysBetween } from '../kernel'
import type { Measure, Milestone, Plan, WorkPackage } from '../plan'

/** Something that should be over and is not. */
export type Overdue = { readonly due: Day; readonly daysLate: number; readonly measure: Measure } & (
  | { readonly kind: 'milestone'; readonly item: Milestone }
  | { readonly kind: 'workPackage'; readonly item: WorkPackage }
  | { readonly kind: 'measure'; readonly item: Measure }
)

/**
 * What is overdue on a day, the longest first: open milestones, unfinished work packages, and projects
 * past their end. A permanent measure itself never is; finished and dropped measures take their parts along.
 */
export function overdueItems(plan: Plan, today: Day): Overdue[] {
  const found: Overdue[] = []
  const late = (due: Day) => ({ due, daysLate: daysBetween(due, today) })
  for (const item of plan.milestone.values()) {
    const measure = activeMeasure(plan, item.measureId)
    if (measure && isMilestoneOverdue(item, today))
      found.push({ kind: 'milestone', item, measure, ...late(item.planned) })
  }
  for (const item of plan.workPackage.values()) {
    const measure = activeMeasure(plan, item.measureId)
    if (measure && isWorkPackageOverdue(item, today))
      found.push({ kind: 'workPackage', item, measure, ...late(item.end) })
  }
  for (const measure of plan.measure.values())
    if (isMeasureOverdue(measure, today))
      found.push({ kind: 'measure', item: measure, measure, ...late(measure.end!) })
  return found.sort((a, b) => b.daysLate - a.daysLate || a.item.title.localeCompare(b.item.title, 'de'))
}

export function isMilestoneOverdue(milestone: Milestone, today: Day): boolean {
  return milestone.state === 'open' && milestone.planned < today
}

export function isWorkPackageOverdue(workPackage: WorkPackage, today: Day): boolean {
  return workPackage.progress < 100 && workPackage.end < today
}

export function isMeasureOverdue(measure: Measure, today: Day): boolean {
  return measure.kind === 'project' && isActive(measure) && measure.end !== null && measure.end < today
}

/** Open milestones from today on, over so many days (the last one included), the next first. */
export function upcomingMilestones(
  plan: Plan,
  today: Day,
  days: number,
): { milestone: Milestone; measure: Measure }[] {
  const last = addDays(today, days)
  const found: { milestone: Milestone; measure: Measure }[] = []
  for (const milestone of plan.milestone.values()) {
    const measure = activeMeasure(plan, milestone.measureId)
    if (measure && milestone.state === 'open' && milestone.planned >= today && milestone.planned <= last)
      found.push({ milestone, measure })
  }
  return found.sort(
    (a, b) =>
      a.milestone.planned.localeCompare(b.milestone.planned) ||
      a.milestone.title.localeCompare(b.milestone.title, 'de'),
  )
}

function activeMeasure(plan: Plan, id: string): Measure | undefined {
  const measure = plan.measure.get(id)
  return measure && isActive(measure) ? measure : undefined
}

/** Neither finished nor dropped. */
export function isActive(measure: Measure): boolean {
  return measure.phase !== 'done' && measure.phase !== 'dropped'
}
