import type { Department, Plan } from '../../plan'
import { strategyOf } from '../../plan'
import { budgetYears, fundingByGroup, type YearFunding } from '../fundingByYear'
import { type FundingTotals, totalsOf } from '../fundingTotals'
import type { Includes } from './funds'

export interface DepartmentFunding extends FundingTotals {
  readonly department: Department
  readonly years: readonly YearFunding[]
}

/** Money within the budget years by the department that leads the measure, in the order of numbers, then names. */
export function fundingByDepartment(plan: Plan, includes: Includes = () => true): DepartmentFunding[] {
  const years = budgetYears(strategyOf(plan))
  const groups = fundingByGroup(
    plan,
    (measure) => (includes(measure) ? measure.leadDepartmentId : undefined),
    years,
  )
  return [...groups]
    .flatMap(([id, all]) => {
      const department = plan.department.get(id)
      const own = all.filter(({ year }) => years.includes(year))
      return department ? [{ department, years: own, ...totalsOf(own) }] : []
    })
    .sort(({ department: a }, { department: b }) =>
      a.number === b.number
        ? a.name.localeCompare(b.name, 'de')
        : a.number.localeCompare(b.number, 'de', { numeric: true }),
    )
}
