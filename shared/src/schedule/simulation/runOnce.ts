import type { DayNumber } from '../../kernel'
import type { DayCalendar } from '../calendar'
import { NO_DAY, type Network } from '../network'

/**
 * Fills in one possible course of the plan: every item with a length of its own, a milestone with the counted days
 * by which it differs from the plan, begun on its planned day or held up by its predecessors. Facts and fixed days
 * hold; manual items wait for nobody.
 */
export function runOnce(
  network: Network,
  lengths: Int32Array,
  start: Int32Array,
  end: Int32Array,
  today: DayNumber,
): void {
  const { order, isFact, isMilestone, calendar } = network
  for (let place = 0; place < order.length; place++) {
    const item = order[place]!
    if (isFact[item]) continue
    if (isMilestone[item]) {
      start[item] = end[item] = milestoneDay(network, item, lengths[item]!, start, end, today)
      continue
    }
    start[item] = beginning(network, item, lengths[item]!, start, end)
    end[item] = calendar.endOf(start[item]!, lengths[item]!)
  }
}

function milestoneDay(
  network: Network,
  item: number,
  difference: number,
  start: Int32Array,
  end: Int32Array,
  today: DayNumber,
): DayNumber {
  const { calendar, fixed } = network
  if (fixed[item] !== NO_DAY) return fixed[item]!
  const planned = network.start[item]!
  const own =
    difference === 0
      ? planned
      : Math.max(calendar.next(calendar.add(planned, difference)), Math.min(today, planned))
  if (network.isPinned[item]) return own
  return Math.max(own, heldUpUntil(network, item, 0, start, end))
}

function beginning(
  network: Network,
  item: number,
  length: number,
  start: Int32Array,
  end: Int32Array,
): DayNumber {
  const planned = network.start[item]!
  if (network.isPinned[item] || network.fixed[item] !== NO_DAY) return planned
  return Math.max(planned, heldUpUntil(network, item, length, start, end))
}

/** First day that the predecessors leave for the beginning of an item. */
function heldUpUntil(
  network: Network,
  item: number,
  length: number,
  start: Int32Array,
  end: Int32Array,
): DayNumber {
  const { calendar, firstIn, incoming, from, lag, byFinish, bindsFinish, isMilestone } = network
  let least = NO_DAY
  for (let at = firstIn[item]!; at < firstIn[item + 1]!; at++) {
    const link = incoming[at]!
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
