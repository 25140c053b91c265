import type { Id } from '@fahrplan/shared/kernel'
import type { DecisionPoint, Measure, Milestone, Plan, WorkPackage } from '@fahrplan/shared/plan'

/** What a row of the roadmap stands for. */
export type PlanItem =
  | { readonly entity: 'decisionPoint'; readonly value: DecisionPoint }
  | { readonly entity: 'measure'; readonly value: Measure }
  | { readonly entity: 'workPackage'; readonly value: WorkPackage }
  | { readonly entity: 'milestone'; readonly value: Milestone }

export function findItem(plan: Plan, id: Id): PlanItem | undefined {
  const milestone = plan.milestone.get(id)
  if (milestone) return { entity: 'milestone', value: milestone }
  const workPackage = plan.workPackage.get(id)
  if (workPackage) return { entity: 'workPackage', value: workPackage }
  const measure = plan.measure.get(id)
  if (measure) return { entity: 'measure', value: measure }
  const point = plan.decisionPoint.get(id)
  return point && { entity: 'decisionPoint', value: point }
}

/** Empty where there is no such item. */
export function titleOfItem(plan: Plan, id: Id): string {
  return findItem(plan, id)?.value.title ?? ''
}

/** Where it stands in the tree, from the top; without itself. */
export function ancestorsOfItem(plan: Plan, item: PlanItem): Id[] {
  if (item.entity === 'decisionPoint') return []
  if (item.entity === 'measure') return [item.value.primaryAspectId]
  const measure = plan.measure.get(item.value.measureId)
  return measure ? [measure.primaryAspectId, measure.id] : []
}
