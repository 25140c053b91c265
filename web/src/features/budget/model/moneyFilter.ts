import { standingOf } from '@fahrplan/shared/funding'
import type { Id } from '@fahrplan/shared/kernel'
import type { Measure, Plan } from '@fahrplan/shared/plan'

/** Whose money is looked at. Every part narrows it further. */
export interface MoneyFilter {
  readonly pointId: Id | null
  readonly departmentId: Id | null
  readonly programmeId: Id | null
  readonly measureId: Id | null
}

export const NO_FILTER: MoneyFilter = {
  pointId: null,
  departmentId: null,
  programmeId: null,
  measureId: null,
}

/** Whether a measure's money belongs to what is looked at: it counts once, under the primary decision point. */
export function includesOf(plan: Plan, filter: MoneyFilter): (measure: Measure) => boolean {
  const { pointId, departmentId, programmeId, measureId } = filter
  const ofProgramme = programmeId === null ? null : measuresOfProgramme(plan, programmeId)
  return (measure) =>
    (pointId === null || measure.primaryAspectId === pointId) &&
    (departmentId === null || measure.leadDepartmentId === departmentId) &&
    (measureId === null || measure.id === measureId) &&
    (ofProgramme === null || ofProgramme.has(measure.id))
}

const PARTS = ['pointId', 'departmentId', 'programmeId', 'measureId'] as const satisfies (keyof MoneyFilter)[]

export function isFiltered(filter: MoneyFilter): boolean {
  return PARTS.some((part) => filter[part] !== null)
}

export function isSameFilter(a: MoneyFilter, b: MoneyFilter): boolean {
  return PARTS.every((part) => a[part] === b[part])
}

/** Those that have money of it, or may still get it. */
function measuresOfProgramme(plan: Plan, programmeId: Id): ReadonlySet<Id> {
  const found = new Set<Id>()
  for (const grant of plan.grant.values())
    if (grant.fundingProgrammeId === programmeId && standingOf(grant)) found.add(grant.measureId)
  return found
}
