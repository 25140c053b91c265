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
  const network = networkOf(plan)
  const links: GanttLink[] = []
  let same = before.length === plan.dependency.size
  for (const dependency of plan.dependency.values()) {
    const old = before[links.length]
    const link = network.linkIndexOf.get(dependency.id)
    const violated = link !== undefined && linkSlack(network, link) < 0
    const isCritical = critical !== undefined && link !== undefined && isCriticalLink(network, critical, link)
    if (old && joins(old, dependency) && old.violated === violated && old.critical === isCritical) {
      links.push(old)
      continue
    }
    same = false
    const { id, predecessorId: from, successorId: to, type } = dependency
    links.push({ id, from, to, type, violated, critical: isCritical })
  }
  return same ? before : links
}

function joins(link: GanttLink, { id, predecessorId, successorId, type }: Dependency): boolean {
  return link.id === id && link.from === predecessorId && link.to === successorId && link.type === type
}

/** Days that a dependency leaves, as the strategy counts them; negative when it is violated, 0 where an end of it is dropped. */
export function slackOf(plan: Plan, dependencyId: Id): number {
  const network = networkOf(plan)
  const link = network.linkIndexOf.get(dependencyId)
  return link === undefined ? 0 : linkSlack(network, link)
}
