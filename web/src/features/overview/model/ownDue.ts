import { departmentsOfItem } from '@fahrplan/shared/access'
import { type Day, daysBetween, type Id } from '@fahrplan/shared/kernel'
import type { Measure, Milestone, Plan, WorkPackage } from '@fahrplan/shared/plan'
import { overdueItems, upcomingMilestones } from '@fahrplan/shared/progress'

export interface DueItem {
  readonly item: Milestone | WorkPackage | Measure
  readonly measure: Measure
  readonly departmentId: Id
  readonly day: Day
  /** Negative when it is late. */
  readonly daysLeft: number
}

/** What some departments should have finished, the oldest first, and their milestones of the next days. */
export function ownDue(plan: Plan, today: Day, days: number, departmentIds: readonly Id[]): DueItem[] {
  const late = overdueItems(plan, today).map(({ item, measure, due }) => ({ item, measure, day: due }))
  const next = upcomingMilestones(plan, today, days).map(({ milestone, measure }) => ({
    item: milestone,
    measure,
    day: milestone.planned,
  }))
  return [...late, ...next].flatMap(({ item, measure, day }) => {
    const [departmentId = measure.leadDepartmentId] = departmentsOfItem(plan, item)
    if (!departmentIds.includes(departmentId)) return []
    return [{ item, measure, departmentId, day, daysLeft: daysBetween(today, day) }]
  })
}
