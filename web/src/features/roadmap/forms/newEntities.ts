import { type Day, newId, yearOf } from '@fahrplan/shared/kernel'
import {
  measureSpan,
  type Entity,
  ENTITIES,
  type Measure,
  type Milestone,
  newMeasure as measureUnder,
  newMilestone as milestoneOf,
  newWorkPackage as workPackageOf,
  type Plan,
  type SlipReason,
  strategyOf,
} from '@fahrplan/shared/plan'
import type { SlipMove } from '@fahrplan/shared/slippage'
import { budgetYears } from '@fahrplan/shared/funding'

export const newMeasure = (plan: Plan, primaryAspectId: string, today: Day) =>
  measureUnder(plan, primaryAspectId, { id: newId(), today })

export const newMilestone = (plan: Plan, measure: Measure, today: Day) =>
  milestoneOf(plan, measure, { id: newId(), today })

export const newWorkPackage = (plan: Plan, measure: Measure, today: Day) =>
  workPackageOf(plan, measure, { id: newId(), today })

export function newCostItem(plan: Plan, measure: Measure, today: Day): Entity<'costItem'> {
  const years = budgetYears(strategyOf(plan))
  const { start } = measureSpan(plan, measure.id)
  const wanted = yearOf(start && start > today ? start : today)
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

/** What followed from something else has waited for it, as a rule. */
export function newSlipReason({ id: milestoneId }: Milestone, { revision, ledBy }: SlipMove): SlipReason {
  const code = ledBy ? 'dependency' : 'other'
  return { ...ENTITIES.slipReason.defaults, id: newId(), milestoneId, revision, code }
}
