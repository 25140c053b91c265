import type { Id } from '@fahrplan/shared/kernel'
import { networkOf, type Plan } from '@fahrplan/shared/plan'
import { isCriticalLink, linkSlack } from '@fahrplan/shared/schedule'
import type { GanttLink } from '@/gantt'

/** `critical` has an entry for each item of the plan's network; without it no link is on the critical path. */
export function roadmapLinks(plan: Plan, critical?: Uint8Array): GanttLink[] {
  const network = networkOf(plan)
  return [...plan.dependency.values()].map(({ id, predecessorId, successorId, type }) => {
    const link = network.linkIndexOf.get(id)
    return {
      id,
      from: predecessorId,
      to: successorId,
      type,
      violated: link !== undefined && linkSlack(network, link) < 0,
      ...(critical && link !== undefined && isCriticalLink(network, critical, link) && { critical: true }),
    }
  })
}

/** Days that a dependency leaves, as the strategy counts them; negative when it is violated, 0 where an end of it is dropped. */
export function slackOf(plan: Plan, dependencyId: Id): number {
  const network = networkOf(plan)
  const link = network.linkIndexOf.get(dependencyId)
  return link === undefined ? 0 : linkSlack(network, link)
}
