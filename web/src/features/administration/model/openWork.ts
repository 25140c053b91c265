import type { Id } from '@fahrplan/shared/kernel'
import type { Plan } from '@fahrplan/shared/plan'

/** What a department still has to do. */
export interface OpenWork {
  readonly measures: number
  readonly workPackages: number
  readonly milestones: number
}

/** What would go to another department when this one is merged; what is finished stays its own. */
export function openWorkOf(plan: Plan, departmentId: Id): OpenWork {
  return {
    measures: count(
      plan.measure.values(),
      ({ phase, leadDepartmentId, involvedDepartmentIds }) =>
        phase !== 'done' &&
        phase !== 'dropped' &&
        (leadDepartmentId === departmentId || involvedDepartmentIds.includes(departmentId)),
    ),
    workPackages: count(
      plan.workPackage.values(),
      (work) => work.departmentId === departmentId && work.progress < 100,
    ),
    milestones: count(
      plan.milestone.values(),
      (milestone) => milestone.departmentId === departmentId && milestone.state === 'open',
    ),
  }
}

export function isNothing({ measures, workPackages, milestones }: OpenWork): boolean {
  return measures + workPackages + milestones === 0
}

function count<T>(values: Iterable<T>, holds: (value: T) => boolean): number {
  let found = 0
  for (const value of values) if (holds(value)) found++
  return found
}
