import type { DayNumber, Id } from '../../kernel'
import { type DaySpan, isBroken, NO_DAY, type Network } from '../network'
import { type Placed, spanAt } from './settle'

/** What does not hold: a link, a constraint of an item, or its deadline. */
export type Conflict =
  | { readonly kind: 'link'; readonly linkId: Id; readonly itemId: Id }
  | {
      readonly kind: 'notBefore' | 'notAfter' | 'fixed' | 'deadline'
      readonly itemId: Id
      readonly day: DayNumber
    }

/** What the moved items break that held before. */
export function conflictsAround(network: Network, placed: Placed): Conflict[] {
  const links = new Set<number>()
  const conflicts: Conflict[] = []
  for (const [item, span] of placed) {
    for (const link of linksOf(network, item)) links.add(link)
    const before = new Set(brokenBounds(network, item, plannedSpan(network, item)).map(({ kind }) => kind))
    conflicts.push(...brokenBounds(network, item, span).filter(({ kind }) => !before.has(kind)))
  }
  for (const link of links) {
    const [from, to] = [network.from[link]!, network.to[link]!]
    const holds = !isBroken(network, link, spanAt(network, placed, from), spanAt(network, placed, to))
    if (holds || isBroken(network, link, plannedSpan(network, from), plannedSpan(network, to))) continue
    conflicts.push({ kind: 'link', linkId: network.links[link]!.id, itemId: network.items[to]!.id })
  }
  return conflicts
}

/** All that does not hold in the plan as it is. */
export function conflictsIn(network: Network): Conflict[] {
  const conflicts = network.items.flatMap((_, item) =>
    brokenBounds(network, item, plannedSpan(network, item)),
  )
  for (let link = 0; link < network.links.length; link++) {
    const [from, to] = [network.from[link]!, network.to[link]!]
    if (isBroken(network, link, plannedSpan(network, from), plannedSpan(network, to)))
      conflicts.push({ kind: 'link', linkId: network.links[link]!.id, itemId: network.items[to]!.id })
  }
  return conflicts
}

const NONE: readonly Conflict[] = []

function brokenBounds(network: Network, item: number, { start, end }: DaySpan): readonly Conflict[] {
  const { notBefore, notAfter, fixed, deadline } = network
  // Most have no bounds, and there may be many of them.
  if (Math.max(notBefore[item]!, notAfter[item]!, fixed[item]!, deadline[item]!) === NO_DAY) return NONE
  const conflicts: Conflict[] = []
  const itemId = network.items[item]!.id
  const check = (kind: Exclude<Conflict['kind'], 'link'>, day: DayNumber, isBroken: boolean) => {
    if (day !== NO_DAY && isBroken) conflicts.push({ kind, itemId, day })
  }
  check('notBefore', notBefore[item]!, start < notBefore[item]!)
  check('notAfter', notAfter[item]!, end > notAfter[item]!)
  check('fixed', fixed[item]!, start !== fixed[item]!)
  check('deadline', deadline[item]!, end > deadline[item]!)
  return conflicts
}

function plannedSpan(network: Network, item: number): DaySpan {
  return { start: network.start[item]!, end: network.end[item]! }
}

function* linksOf(network: Network, item: number): Iterable<number> {
  for (let at = network.firstOut[item]!; at < network.firstOut[item + 1]!; at++) yield network.outgoing[at]!
  for (let at = network.firstIn[item]!; at < network.firstIn[item + 1]!; at++) yield network.incoming[at]!
}
