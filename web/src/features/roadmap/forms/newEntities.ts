import { addDays, addMonths, type Day, type Id, newId, yearOf } from '@fahrplan/shared/kernel'
import {
  type Entity,
  ENTITIES,
  type Measure,
  type Milestone,
  type Plan,
  type SlipReason,
  strategyOf,
} from '@fahrplan/shared/plan'
import type { SlipMove } from '@fahrplan/shared/slippage'
import { budgetYears } from '@fahrplan/shared/funding'

/** A measure under a decision point that begins where planning happens: from the next month on, for a year. */
export function newMeasure(plan: Plan, primaryAspectId: Id, today: Day): Entity<'measure'> | undefined {
  const leadDepartmentId = usualDepartment(plan, primaryAspectId)
  if (!leadDepartmentId) return undefined
  const strategy = strategyOf(plan)
  const start = within(plan, `${addMonths(today, 1).slice(0, 7)}-01`)
  const end = addDays(addMonths(start, 12), -1)
  return {
    ...ENTITIES.measure.defaults,
    id: newId(),
    key: nextKey(plan),
    title: '',
    primaryAspectId,
    leadDepartmentId,
    start,
    end: end < strategy.end ? end : strategy.end,
    position: nextPosition([...plan.measure.values()]),
  }
}

export function newMilestone(plan: Plan, measure: Measure, today: Day): Entity<'milestone'> {
  return {
    ...ENTITIES.milestone.defaults,
    id: newId(),
    measureId: measure.id,
    title: '',
    planned: within(plan, measure.end ?? addMonths(today, 1)),
    departmentId: activeLead(plan, measure),
    position: nextPosition(stepsOf(plan, measure.id)),
  }
}

export function newWorkPackage(plan: Plan, measure: Measure, today: Day): Entity<'workPackage'> {
  const start = within(plan, measure.start && measure.start > today ? measure.start : today)
  return {
    ...ENTITIES.workPackage.defaults,
    id: newId(),
    measureId: measure.id,
    title: '',
    start,
    end: within(plan, addDays(addMonths(start, 1), -1)),
    departmentId: activeLead(plan, measure),
    position: nextPosition(stepsOf(plan, measure.id)),
  }
}

export function newCostItem(plan: Plan, measure: Measure, today: Day): Entity<'costItem'> {
  const years = budgetYears(strategyOf(plan))
  const wanted = yearOf(measure.start && measure.start > today ? measure.start : today)
  return {
    ...ENTITIES.costItem.defaults,
    id: newId(),
    measureId: measure.id,
    title: '',
    year: Math.min(Math.max(wanted, years[0]!), years.at(-1)!),
  }
}

export function newPaper(): Entity<'paper'> {
  return { ...ENTITIES.paper.defaults, id: newId(), number: '', title: '' }
}

/** Nothing while there is no council paper that it could stand in. */
export function newDecisionPoint(plan: Plan): Entity<'decisionPoint'> | undefined {
  const paper = [...plan.paper.values()].at(-1)
  return (
    paper && {
      ...ENTITIES.decisionPoint.defaults,
      id: newId(),
      paperId: paper.id,
      number: '',
      kind: 'aspect',
      title: '',
    }
  )
}

function usualDepartment(plan: Plan, aspectId: Id): Id | undefined {
  for (const measure of plan.measure.values())
    if (measure.primaryAspectId === aspectId && activeLead(plan, measure)) return measure.leadDepartmentId
  for (const { id, retiredOn } of plan.department.values()) if (retiredOn === null) return id
  return undefined
}

/** What followed from something else has waited for it, as a rule. */
export function newSlipReason({ id: milestoneId }: Milestone, { revision, ledBy }: SlipMove): SlipReason {
  const code = ledBy ? 'dependency' : 'other'
  return { ...ENTITIES.slipReason.defaults, id: newId(), milestoneId, revision, code }
}

/** A retired department takes on nothing new. */
function activeLead(plan: Plan, { leadDepartmentId }: Measure): Id | null {
  return plan.department.get(leadDepartmentId)?.retiredOn === null ? leadDepartmentId : null
}

/** `M-018` after `M-017`. */
function nextKey(plan: Plan): string {
  let highest = 0
  for (const { key } of plan.measure.values())
    highest = Math.max(highest, Number(/^M-(\d+)$/.exec(key)?.[1] ?? 0))
  return `M-${String(highest + 1).padStart(3, '0')}`
}

function nextPosition(siblings: readonly { position: number }[]): number {
  return siblings.reduce((highest, { position }) => Math.max(highest, position), 0) + 1
}

function stepsOf(plan: Plan, measureId: Id): { position: number }[] {
  return [...plan.workPackage.values(), ...plan.milestone.values()].filter(
    (step) => step.measureId === measureId,
  )
}

function within(plan: Plan, day: Day): Day {
  const { start, end } = strategyOf(plan)
  return day < start ? start : day > end ? end : day
}
