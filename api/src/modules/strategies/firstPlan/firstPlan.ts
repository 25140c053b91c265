import { departmentChanges } from '@fahrplan/shared/access'
import { type Id, newId } from '@fahrplan/shared/kernel'
import {
  applyChanges,
  emptyPlan,
  type Plan,
  renewIds,
  type Strategy,
  strategyDefaults,
  strategyOf,
} from '@fahrplan/shared/plan'
import type { Municipality, RegisteredDepartment } from '@fahrplan/shared/tenancy'
import type { NewStrategy } from './newStrategy'
import { resolutionPlan } from './resolutionPlan'

export interface Beginning {
  readonly id: Id
  readonly wanted: NewStrategy
  readonly municipality: Municipality
  readonly register: readonly RegisteredDepartment[]
  /** What is to be copied. */
  readonly source: Plan | undefined
}

export interface FirstPlan {
  readonly plan: Plan
  /** As `CreateStrategyInput` wants it. */
  readonly inherited: Plan | undefined
}

/** What a new strategy begins with, in line with the register of departments. */
export async function firstPlan({
  id,
  wanted,
  municipality,
  register,
  source,
}: Beginning): Promise<FirstPlan> {
  const inherited = source && renewed(source, id)
  const base = inherited ?? (wanted.template === 'resolution' ? await resolutionPlan() : emptyPlan)
  const strategy: Strategy = inherited
    ? { ...strategyOf(inherited), ...fieldsOf(wanted), title: wanted.title, status: 'draft' }
    : {
        ...strategyDefaults,
        land: municipality.land,
        ...fieldsOf(wanted),
        title: wanted.title,
        start: wanted.start!,
        end: wanted.end!,
        id,
      }
  const plan = { ...base, strategy: new Map([[id, strategy]]) }
  return { plan: applyChanges(plan, departmentChanges(plan, register)), inherited }
}

/** Why its milestones moved is told of commits that only the source has. */
function renewed(source: Plan, id: Id): Plan {
  return {
    ...renewIds({ ...source, slipReason: new Map() }, newId, ['department']),
    strategy: new Map([[id, { ...strategyOf(source), id }]]),
  }
}

/** Those that were told. */
function fieldsOf({
  summary,
  status,
  committee,
  reportingMonths,
  land,
  dayUnit,
}: NewStrategy): Partial<Strategy> {
  const told = Object.entries({ summary, status, committee, reportingMonths, land, dayUnit })
  return Object.fromEntries(told.filter(([, value]) => value !== undefined))
}
