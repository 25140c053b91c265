import type { DayNumber } from '../../kernel'
import type { DayCalendar } from '../calendar'
import { isBroken, NO_DAY, type Network } from '../network'

/** How a plan happens, as far as it is the same in every run. */
export interface Course {
  readonly network: Network
  readonly today: DayNumber
  /** 1 where a link holds nobody up: somebody has put its successor there in spite of it. */
  readonly isIgnored: Uint8Array
}

export function courseOf(network: Network, today: DayNumber): Course {
  const { links, from, to, start, end, isPinned } = network
  const spanOf = (item: number) => ({ start: start[item]!, end: end[item]! })
  const isIgnored = Uint8Array.from(links, (_, link) =>
    Number(isPinned[to[link]!] === 1 && isBroken(network, link, spanOf(from[link]!), spanOf(to[link]!))),
  )
  return { network, today, isIgnored }
}

/**
 * Fills in one possible course of the plan: every item with a length of its own, a milestone with the counted days
 * by which it differs from the plan, begun on its planned day or held up by its predecessors. Whoever waits for
 * somebody cannot do without, be it moved by people alone or fixed; facts hold, and what has begun has begun. What is
 * not over today is not over before.
 */
export function runOnce(course: Course, lengths: Int32Array, start: Int32Array, end: Int32Array): void {
  const { network, today } = course
  const { order, isFact, isMilestone, calendar } = network
  for (let place = 0; place < order.length; place++) {
    const item = order[place]!
    if (isFact[item]) continue
    const length = lengths[item]!
    if (isMilestone[item]) {
      start[item] = end[item] = Math.max(milestoneDay(course, item, length, start, end), today)
      continue
    }
    start[item] = beginning(course, item, length, start, end)
    end[item] = Math.max(calendar.endOf(start[item]!, length), today)
  }
}

function milestoneDay(
  course: Course,
  item: number,
  difference: number,
  start: Int32Array,
  end: Int32Array,
): DayNumber {
  const { calendar, fixed, start: plannedStart } = course.network
  const planned = plannedStart[item]!
  const own =
    difference === 0 || fixed[item] !== NO_DAY ? planned : calendar.next(calendar.add(planned, difference))
  return Math.max(own, heldUpUntil(course, item, 0, start, end))
}

function beginning(
  course: Course,
  item: number,
  length: number,
  start: Int32Array,
  end: Int32Array,
): DayNumber {
  const { network, today } = course
  const planned = network.start[item]!
  // Begun, or meant to have been: nobody begins earlier than today but those who are at it.
  if (planned < today && network.isPinned[item]) return planned
  return Math.max(planned, heldUpUntil(course, item, length, start, end), planned < today ? today : planned)
}

/** First day that the predecessors leave for the beginning of an item. */
function heldUpUntil(
  { network, isIgnored }: Course,
  item: number,
  length: number,
  start: Int32Array,
  end: Int32Array,
): DayNumber {
  const { calendar, firstIn, incoming, from, lag, byFinish, bindsFinish, isMilestone } = network
  let least = NO_DAY
  for (let at = firstIn[item]!; at < firstIn[item + 1]!; at++) {
    const link = incoming[at]!
    if (isIgnored[link]) continue
    const predecessor = from[link]!
    const binding = byFinish[link] || isMilestone[predecessor] ? end[predecessor]! + 1 : start[predecessor]!
    const moment = calendar.add(binding, lag[link]!)
    const day = isMilestone[item]
      ? calendar.next(moment - 1)
      : bindsFinish[link]
        ? startBefore(calendar, moment - 1, length)
        : calendar.next(moment)
    if (day > least) least = day
  }
  return least
}

function startBefore(calendar: DayCalendar, end: DayNumber, length: number): DayNumber {
  return calendar.startOf(calendar.next(end), length)
}
