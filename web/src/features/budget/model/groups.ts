import {
  fundingByAspect,
  fundingByDepartment,
  type FundingTotals,
  fundingByProgramme,
  type ProgrammeFunding,
} from '@fahrplan/shared/funding'
import type { Id } from '@fahrplan/shared/kernel'
import type { Measure, Plan } from '@fahrplan/shared/plan'

export const GROUPINGS = ['point', 'department', 'programme'] as const
export type Grouping = (typeof GROUPINGS)[number]

type Includes = (measure: Measure) => boolean

/** Measures with their money under a name. */
export interface GroupRow extends FundingTotals {
  readonly id: Id
  readonly label: string
  readonly shortLabel: string
}

/** By decision point or by leading department; struck points without money stay away. */
export function groupRows(
  plan: Plan,
  grouping: Exclude<Grouping, 'programme'>,
  includes: Includes,
): GroupRow[] {
  if (grouping === 'department')
    return fundingByDepartment(plan, includes)
      .filter(hasMoney)
      .map(({ department: { id, number, name }, ...totals }) => ({
        ...totals,
        id,
        label: `${number} ${name}`.trim(),
        shortLabel: number || name,
      }))
  return fundingByAspect(plan, includes)
    .filter((aspect) => aspect.point.state === 'live' || hasMoney(aspect))
    .map(({ point: { id, number, title }, ...totals }) => ({
      ...totals,
      id,
      label: `${number} ${title}`,
      shortLabel: number,
    }))
}

function hasMoney({ cost, cover, hoped }: FundingTotals): boolean {
  return cost > 0 || cover > 0 || hoped > 0
}

export function programmeRows(
  plan: Plan,
  years: readonly number[],
  includes: Includes,
): readonly ProgrammeFunding[] {
  return fundingByProgramme(plan, years, includes)
}

/** Under which group a measure's money counts. */
export function groupOf(grouping: Exclude<Grouping, 'programme'>): (measure: Measure) => Id {
  return grouping === 'department'
    ? ({ leadDepartmentId }) => leadDepartmentId
    : ({ primaryAspectId }) => primaryAspectId
}
