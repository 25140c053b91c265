import type { Day, Id } from '../../kernel'
import type { Measure, Milestone, WorkPackage } from '../entities'
import type { Plan } from '../plan'

export type StepOfMeasure =
  | { readonly entity: 'workPackage'; readonly value: WorkPackage }
  | { readonly entity: 'milestone'; readonly value: Milestone }

/** What has a place in the outline that people can choose. */
export type OutlineItem = { readonly entity: 'measure'; readonly value: Measure } | StepOfMeasure

export function outlineItem(plan: Plan, id: Id): OutlineItem | undefined {
  const workPackage = plan.workPackage.get(id)
  if (workPackage) return { entity: 'workPackage', value: workPackage }
  const milestone = plan.milestone.get(id)
  if (milestone) return { entity: 'milestone', value: milestone }
  const measure = plan.measure.get(id)
  return measure && { entity: 'measure', value: measure }
}

/** As the outline lists them: by position, then by day. */
export function stepsInOrder(plan: Plan, measureId: Id): StepOfMeasure[] {
  const steps: StepOfMeasure[] = []
  for (const value of plan.workPackage.values())
    if (value.measureId === measureId) steps.push({ entity: 'workPackage', value })
  for (const value of plan.milestone.values())
    if (value.measureId === measureId) steps.push({ entity: 'milestone', value })
  return steps.sort((a, b) => a.value.position - b.value.position || compare(dayOf(a), dayOf(b)))
}

/** As the outline lists them, whatever group they stand in: by position, then by key. */
export function measuresInOrder(plan: Plan): Measure[] {
  return [...plan.measure.values()].sort((a, b) => a.position - b.position || compare(a.key, b.key))
}

function dayOf(step: StepOfMeasure): Day {
  return step.entity === 'workPackage' ? step.value.start : (step.value.actual ?? step.value.planned)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
