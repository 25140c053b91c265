import { addDays, addMonths, type Day } from '@fahrplan/shared/kernel'
import { type Change, create, type Measure, type Plan } from '@fahrplan/shared/plan'
import { newMilestone, newWorkPackage } from '../forms/newEntities'
import type { StepLine } from './recogniseStep'

export interface NewStep {
  readonly id: string
  readonly line: StepLine
  readonly change: Change
}

/**
 * Steps at the end of a measure, in the order of their lines. With one day, or when the line says so, a milestone;
 * otherwise a work package, which without days begins where the measure does.
 */
export function newSteps(plan: Plan, measure: Measure, lines: readonly StepLine[], today: Day): NewStep[] {
  return lines.map((line, index) => {
    const change =
      (line.kind ?? (line.end && !line.start ? 'milestone' : 'workPackage')) === 'milestone'
        ? milestone(plan, measure, line, index, today)
        : workPackage(plan, measure, line, index, today)
    return { id: change.id, line, change }
  })
}

function milestone(plan: Plan, measure: Measure, line: StepLine, index: number, today: Day): Change {
  const made = newMilestone(plan, measure, today)
  return create('milestone', {
    ...made,
    title: line.title,
    planned: line.end ?? made.planned,
    position: made.position + index,
  })
}

function workPackage(plan: Plan, measure: Measure, line: StepLine, index: number, today: Day): Change {
  const made = newWorkPackage(plan, measure, today)
  const start = line.start ?? (line.end && line.end < made.start ? line.end : made.start)
  const end = line.end ?? (start === made.start ? made.end : addDays(addMonths(start, 1), -1))
  return create('workPackage', { ...made, title: line.title, start, end, position: made.position + index })
}
