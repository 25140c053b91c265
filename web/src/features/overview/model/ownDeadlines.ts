import { departmentsOfMeasure } from '@fahrplan/shared/access'
import { type FundingDeadline, fundingDeadlines } from '@fahrplan/shared/funding'
import { type Day, daysBetween, type Id } from '@fahrplan/shared/kernel'
import type { Measure, Plan } from '@fahrplan/shared/plan'

export interface OwnDeadline {
  readonly deadline: FundingDeadline
  readonly measure: Measure
  readonly day: Day
  /** Negative when it is late. */
  readonly daysLeft: number
}

/** Funding deadlines of what some departments lead or take part in: overdue, or due within so many days, the oldest first. */
export function ownDeadlines(
  plan: Plan,
  today: Day,
  days: number,
  departmentIds: readonly Id[],
): OwnDeadline[] {
  return fundingDeadlines(plan, today).flatMap((deadline) => {
    const measure = plan.measure.get(deadline.measureId)
    const { due } = deadline
    if (!measure || due === null) return []
    const daysLeft = daysBetween(today, due)
    const isOwn = departmentsOfMeasure(measure).some((id) => departmentIds.includes(id))
    return isOwn && daysLeft <= days ? [{ deadline, measure, day: due, daysLeft }] : []
  })
}
