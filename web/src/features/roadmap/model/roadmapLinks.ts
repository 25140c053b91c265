import type { Dependency, Plan } from '@fahrplan/shared/plan'
import { linkSlack, type Occupied, occupiedByMilestone, occupiedBySpan } from '@fahrplan/shared/schedule'
import type { GanttLink } from '@/gantt'

export function roadmapLinks(plan: Plan): GanttLink[] {
  return [...plan.dependency.values()].map((dependency) => ({
    id: dependency.id,
    from: dependency.predecessorId,
    to: dependency.successorId,
    type: dependency.type,
    violated: (slackOf(plan, dependency) ?? 0) < 0,
  }))
}

/** Days that a dependency leaves; negative when it is violated, `undefined` where an end of it is gone or dropped. */
export function slackOf(plan: Plan, dependency: Dependency): number | undefined {
  const predecessor = occupied(plan, dependency.predecessorKind, dependency.predecessorId)
  const successor = occupied(plan, dependency.successorKind, dependency.successorId)
  return predecessor && successor && linkSlack(dependency.type, dependency.lag, predecessor, successor)
}

function occupied(plan: Plan, kind: Dependency['predecessorKind'], id: string): Occupied | undefined {
  if (kind === 'workPackage') {
    const item = plan.workPackage.get(id)
    return item && occupiedBySpan(item.start, item.end)
  }
  const item = plan.milestone.get(id)
  return item && item.state !== 'dropped' ? occupiedByMilestone(item.actual ?? item.planned) : undefined
}
