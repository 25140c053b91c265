import { addDays, addMonths, type Day, type Id } from '../../kernel'
import {
  type Measure,
  measureDefaults,
  type Milestone,
  milestoneDefaults,
  type WorkPackage,
  workPackageDefaults,
} from '../entities'
import { type Plan, strategyOf } from '../plan'
import { stepsInOrder } from './siblings'

interface New {
  readonly id: Id
  readonly today: Day
}

/**
 * A measure under a decision point that begins where planning happens: from the next month on, for a year. Undefined
 * while there is no department that could lead it.
 */
export function newMeasure(plan: Plan, primaryAspectId: Id, { id, today }: New): Measure | undefined {
  const leadDepartmentId = usualDepartment(plan, primaryAspectId)
  if (!leadDepartmentId) return undefined
  const start = within(plan, `${addMonths(today, 1).slice(0, 7)}-01`)
  return {
    ...measureDefaults,
    id,
    key: nextKey(plan),
    title: '',
    primaryAspectId,
    leadDepartmentId,
    start,
    end: yearFrom(plan, start),
    position: nextPosition(plan.measure.values()),
  }
}

/** The last day of a year that begins then, or of the strategy. */
export function yearFrom(plan: Plan, start: Day): Day {
  return within(plan, addDays(addMonths(start, 12), -1))
}

/** The last day of a month that begins then, or of the strategy. */
export function monthFrom(plan: Plan, start: Day): Day {
  return within(plan, addDays(addMonths(start, 1), -1))
}

export function newMilestone(plan: Plan, measure: Measure, { id, today }: New): Milestone {
  return {
    ...milestoneDefaults,
    id,
    measureId: measure.id,
    title: '',
    planned: within(plan, measure.end ?? addMonths(today, 1)),
    departmentId: activeLead(plan, measure),
    position: nextStepPosition(plan, measure.id),
  }
}

export function newWorkPackage(plan: Plan, measure: Measure, { id, today }: New): WorkPackage {
  const start = within(plan, measure.start && measure.start > today ? measure.start : today)
  return {
    ...workPackageDefaults,
    id,
    measureId: measure.id,
    title: '',
    start,
    end: monthFrom(plan, start),
    departmentId: activeLead(plan, measure),
    position: nextStepPosition(plan, measure.id),
  }
}

/** `M-018` after `M-017`. */
export function nextKey(plan: Plan): string {
  let highest = 0
  for (const { key } of plan.measure.values())
    highest = Math.max(highest, Number(/^M-(\d+)$/.exec(key)?.[1] ?? 0))
  return `M-${String(highest + 1).padStart(3, '0')}`
}

function nextStepPosition(plan: Plan, measureId: Id): number {
  return nextPosition(stepsInOrder(plan, measureId).map(({ value }) => value))
}

function nextPosition(siblings: Iterable<{ readonly position: number }>): number {
  let highest = 0
  for (const { position } of siblings) highest = Math.max(highest, position)
  return highest + 1
}

function usualDepartment(plan: Plan, aspectId: Id): Id | undefined {
  for (const measure of plan.measure.values())
    if (measure.primaryAspectId === aspectId && activeLead(plan, measure)) return measure.leadDepartmentId
  for (const { id, retiredOn } of plan.department.values()) if (retiredOn === null) return id
  return undefined
}

function activeLead(plan: Plan, { leadDepartmentId }: Measure): Id | null {
  return activeDepartment(plan, leadDepartmentId)
}

/** A retired department takes on nothing new. */
export function activeDepartment(plan: Plan, id: Id | null): Id | null {
  return id !== null && plan.department.get(id)?.retiredOn === null ? id : null
}

function within(plan: Plan, day: Day): Day {
  const { start, end } = strategyOf(plan)
  return day < start ? start : day > end ? end : day
}
