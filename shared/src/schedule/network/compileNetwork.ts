import type { Id } from '../../kernel'
import type { DayCalendar } from '../calendar'
import { findCycle } from '../findCycle'
import { tangledLinks } from '../tangledLinks'
import type { ScheduleItem, ScheduleLink } from './items'
import { NO_DAY, type Network } from './network'

/** The links go round in a circle; `cycle` names its items in order, the first again at the end. */
export class CycleError extends Error {
  readonly cycle: readonly Id[]
  constructor(cycle: readonly Id[]) {
    super(`the links form a cycle: ${cycle.join(' → ')}`)
    this.name = 'CycleError'
    this.cycle = cycle
  }
}

/**
 * Links to items that are not there are left out, as those of what was dropped.
 * @throws CycleError
 */
export function compileNetwork(
  items: readonly ScheduleItem[],
  allLinks: readonly ScheduleLink[],
  calendar: DayCalendar,
): Network {
  const indexOf = new Map(items.map(({ id }, index) => [id, index]))
  const links = allLinks.filter(
    ({ predecessorId, successorId }) => indexOf.has(predecessorId) && indexOf.has(successorId),
  )
  const from = Int32Array.from(links, ({ predecessorId }) => indexOf.get(predecessorId)!)
  const to = Int32Array.from(links, ({ successorId }) => indexOf.get(successorId)!)
  const out = grouped(from, items.length)
  const into = grouped(to, items.length)
  const order = topologicalOrder(out.first, out.members, to, into.first)
  if (order.length < items.length) throw new CycleError(cycleIn(links))
  return {
    ...columnsOf(items, calendar),
    calendar,
    items,
    links,
    indexOf,
    linkIndexOf: new Map(links.map(({ id }, index) => [id, index])),
    order,
    rank: ranksOf(order),
    from,
    to,
    lag: Int32Array.from(links, ({ lag }) => lag),
    bindsFinish: Uint8Array.from(links, ({ type }) => Number(type === 'FF' || type === 'SF')),
    byFinish: Uint8Array.from(links, ({ type }) => Number(type === 'FS' || type === 'FF')),
    firstOut: out.first,
    outgoing: out.members,
    firstIn: into.first,
    incoming: into.members,
  }
}

function columnsOf(items: readonly ScheduleItem[], calendar: DayCalendar) {
  const days = (dayOf: (item: ScheduleItem) => number | undefined) =>
    Int32Array.from(items, (item) => dayOf(item) ?? NO_DAY)
  const flags = (test: (item: ScheduleItem) => boolean) =>
    Uint8Array.from(items, (item) => Number(test(item)))
  const constrained = (kind: string) =>
    days(({ constraint }) => (constraint?.kind === kind ? constraint.day : undefined))
  return {
    start: days(({ start }) => start),
    end: days(({ end }) => end),
    length: Int32Array.from(items, (item) => lengthOf(item, calendar)),
    isMilestone: flags(({ kind }) => kind === 'milestone'),
    isPinned: flags(({ mode, isFact }) => mode === 'manual' || isFact),
    isFact: flags(({ isFact }) => isFact),
    notBefore: constrained('notBefore'),
    notAfter: constrained('notAfter'),
    fixed: constrained('fixed'),
    deadline: days(({ deadline }) => deadline),
  }
}

export function lengthOf({ kind, start, end }: ScheduleItem, calendar: DayCalendar): number {
  return kind === 'milestone' ? 0 : Math.max(1, calendar.count(start, end))
}

/** Indexes of links by the item at one of their ends. */
function grouped(ends: Int32Array, items: number): { first: Int32Array; members: Int32Array } {
  const first = new Int32Array(items + 1)
  for (const end of ends) first[end + 1]!++
  for (let index = 0; index < items; index++) first[index + 1]! += first[index]!
  const next = first.slice()
  const members = new Int32Array(ends.length)
  for (let link = 0; link < ends.length; link++) members[next[ends[link]!]!++] = link
  return { first, members }
}

/** Shorter than the items when links form a cycle. */
function topologicalOrder(
  firstOut: Int32Array,
  outgoing: Int32Array,
  to: Int32Array,
  firstIn: Int32Array,
): Int32Array {
  const items = firstOut.length - 1
  const waiting = new Int32Array(items)
  const order = new Int32Array(items)
  let known = 0
  for (let item = 0; item < items; item++) {
    waiting[item] = firstIn[item + 1]! - firstIn[item]!
    if (waiting[item] === 0) order[known++] = item
  }
  for (let done = 0; done < known; done++) {
    const item = order[done]!
    for (let at = firstOut[item]!; at < firstOut[item + 1]!; at++) {
      const successor = to[outgoing[at]!]!
      if (--waiting[successor]! === 0) order[known++] = successor
    }
  }
  return order.subarray(0, known)
}

function ranksOf(order: Int32Array): Int32Array {
  const rank = new Int32Array(order.length)
  for (let place = 0; place < order.length; place++) rank[order[place]!] = place
  return rank
}

function cycleIn(links: readonly ScheduleLink[]): readonly Id[] {
  const tangled = tangledLinks(links)
  for (const { successorId } of tangled) {
    const cycle = findCycle(tangled, successorId)
    if (cycle) return cycle
  }
  throw new Error('links that are no cycle were taken for one')
}
