import type { Id } from '@fahrplan/shared/kernel'
import { type Dependency, networkOf, type Plan } from '@fahrplan/shared/plan'
import { isCriticalLink, linkSlack } from '@fahrplan/shared/schedule'
import type { GanttLink } from '@/gantt'

/**
 * The links of the chart. `critical` has an entry for each item of the plan's network; without it no link is on the
 * critical path. Links that look as `before` are the same objects, and the whole list is, where all of them do.
 */
export function roadmapLinks(
  plan: Plan,
  critical?: Uint8Array,
  before: readonly GanttLink[] = [],
): readonly GanttLink[] {
  const links: GanttLink[] = []
  let same = before.length === plan.dependency.size
  for (const dependency of plan.dependency.values()) {
    const old = before[links.length]
    const link = linkOf(plan, dependency, critical)
    const isOld = old !== undefined && looksAs(old, link)
    same &&= isOld
    links.push(isOld ? old : link)
  }
  return same ? before : links
}

function linkOf(
  plan: Plan,
  { id, predecessorId, successorId, type }: Dependency,
  critical: Uint8Array | undefined,
): GanttLink {
  const network = networkOf(plan)
  const link = network.linkIndexOf.get(id)
  return {
    id,
    from: predecessorId,
    to: successorId,
    type,
    violated: link !== undefined && linkSlack(network, link) < 0,
    ...(critical && link !== undefined && isCriticalLink(network, critical, link) && { critical: true }),
  }
}

function looksAs(a: GanttLink, b: GanttLink): boolean {
  return (
    a.id === b.id &&
    a.from === b.from &&
    a.to === b.to &&
    a.type === b.type &&
    a.violated === b.violated &&
    a.critical === b.critical
  )
}

/** Days that a dependency leaves, as the strategy counts them; negative when it is violated, 0 where an end of it is dropped. */
export function slackOf(plan: Plan, dependencyId: Id): number {
  const network = networkOf(plan)
  const link = network.linkIndexOf.get(dependencyId)
  return link === undefined ? 0 : linkSlack(network, link)
}
