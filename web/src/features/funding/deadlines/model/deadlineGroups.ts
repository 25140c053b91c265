import { departmentsOfMeasure } from '@fahrplan/shared/access'
import {
  type DeadlineKind,
  type FundingDeadline,
  fundingDeadlines,
  URGENCIES,
  type Urgency,
  urgencyOf,
} from '@fahrplan/shared/funding'
import type { Day, Id } from '@fahrplan/shared/kernel'
import type { FundingProgramme, Measure, Plan } from '@fahrplan/shared/plan'

export interface DeadlineFilter {
  readonly kind: DeadlineKind | null
  /** `null`: of every department. */
  readonly departmentIds: readonly Id[] | null
}

export interface DeadlineRow {
  readonly deadline: FundingDeadline
  readonly measure: Measure
  readonly programme: FundingProgramme
}

export interface DeadlineGroup {
  readonly urgency: Urgency
  readonly rows: readonly DeadlineRow[]
}

/** The deadlines of the measures that some departments lead or take part in, by how soon they are due. */
export function deadlineGroups(plan: Plan, today: Day, filter: DeadlineFilter): DeadlineGroup[] {
  const rows = deadlineRows(plan, today).filter((row) => passes(row, filter))
  return URGENCIES.flatMap((urgency) => {
    const inGroup = rows.filter(({ deadline }) => urgencyOf(deadline, today) === urgency)
    return inGroup.length > 0 ? [{ urgency, rows: inGroup }] : []
  })
}

function deadlineRows(plan: Plan, today: Day): DeadlineRow[] {
  return fundingDeadlines(plan, today).flatMap((deadline) => {
    const measure = plan.measure.get(deadline.measureId)
    const programme = plan.fundingProgramme.get(deadline.programmeId)
    return measure && programme ? [{ deadline, measure, programme }] : []
  })
}

function passes({ deadline, measure }: DeadlineRow, { kind, departmentIds }: DeadlineFilter): boolean {
  if (kind !== null && deadline.kind !== kind) return false
  return departmentIds === null || departmentsOfMeasure(measure).some((id) => departmentIds.includes(id))
}
