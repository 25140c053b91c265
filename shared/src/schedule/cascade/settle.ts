import type { DayNumber } from '../../kernel'
import {
  bindsLastDay,
  type DaySpan,
  endAfter,
  isBroken,
  leastDay,
  NO_DAY,
  type Network,
  startBefore,
} from '../network'
import { RankHeap } from './rankHeap'

/** Where items lie that have moved; all others lie where the network has them. */
export type Placed = Map<number, DaySpan>

/** Puts items where they are wanted, as far as they may go there, and pushes whoever is in the way. */
export function settle(
  network: Network,
  wanted: ReadonlyMap<number, DaySpan>,
  resized: ReadonlySet<number>,
  today: DayNumber,
): Placed {
  const placed: Placed = new Map()
  const open = new RankHeap(network.rank)
  for (const item of wanted.keys()) open.add(item)
  for (let item = open.take(); item >= 0; item = open.take()) {
    const wish = wanted.get(item)
    const span = wish
      ? granted(network, placed, item, wish, resized.has(item), today)
      : pushed(network, placed, item, today)
    if (!span || (span.start === network.start[item] && span.end === network.end[item])) continue
    placed.set(item, span)
    for (let at = network.firstOut[item]!; at < network.firstOut[item + 1]!; at++)
      open.add(network.to[network.outgoing[at]!]!)
  }
  return placed
}

export function spanAt(network: Network, placed: ReadonlyMap<number, DaySpan>, item: number): DaySpan {
  return placed.get(item) ?? { start: network.start[item]!, end: network.end[item]! }
}

/** What an item gets of what was asked for it. */
function granted(
  network: Network,
  placed: Placed,
  item: number,
  wish: DaySpan,
  isResized: boolean,
  today: DayNumber,
): DaySpan {
  if (network.isPinned[item]) return wish
  const least = leastOf(network, placed, item)
  // Past days are over, but what was late before may stay as late as it is.
  const floor = Math.max(least.start, Math.min(today, network.start[item]!))
  if (isResized) {
    const start = Math.max(wish.start, floor)
    return { start, end: Math.max(wish.end, least.end, start) }
  }
  const start = network.calendar.next(Math.max(wish.start, floor, startFor(network, item, least.end)))
  return limited(network, item, start)
}

/** Where an item goes whose predecessors have moved; undefined where it can stay. */
function pushed(network: Network, placed: Placed, item: number, today: DayNumber): DaySpan | undefined {
  if (network.isPinned[item] || !isPressed(network, placed, item)) return undefined
  const least = leastOf(network, placed, item)
  const start = Math.max(least.start, startFor(network, item, least.end), today)
  const span = limited(network, item, network.calendar.next(start))
  return span.start > network.start[item]! ? span : undefined
}

function isPressed(network: Network, placed: Placed, item: number): boolean {
  const own = { start: network.start[item]!, end: network.end[item]! }
  for (let at = network.firstIn[item]!; at < network.firstIn[item + 1]!; at++) {
    const link = network.incoming[at]!
    const moved = placed.get(network.from[link]!)
    if (moved && isBroken(network, link, moved, own)) return true
  }
  return false
}

/** The first days that links and constraint leave for the start and for the end of an item. */
function leastOf(network: Network, placed: Placed, item: number): DaySpan {
  const notBefore = network.notBefore[item]!
  let start: DayNumber = network.isMilestone[item] ? NO_DAY : notBefore
  let end: DayNumber = network.isMilestone[item] ? notBefore : NO_DAY
  for (let at = network.firstIn[item]!; at < network.firstIn[item + 1]!; at++) {
    const link = network.incoming[at]!
    const from = network.from[link]!
    const moved = placed.get(from)
    const day = leastDay(
      network,
      link,
      moved?.start ?? network.start[from]!,
      moved?.end ?? network.end[from]!,
    )
    if (bindsLastDay(network, link)) end = Math.max(end, day)
    else start = Math.max(start, day)
  }
  return { start, end }
}

function startFor(network: Network, item: number, end: DayNumber): DayNumber {
  return end === NO_DAY ? NO_DAY : startBefore(network, item, network.calendar.next(end))
}

/** A fixed day holds whatever the links say, and so does a last day. */
function limited(network: Network, item: number, wanted: DayNumber): DaySpan {
  const fixed = network.fixed[item]!
  if (fixed !== NO_DAY) return { start: fixed, end: endAfter(network, item, fixed) }
  const last = network.notAfter[item]!
  const start =
    last === NO_DAY ? wanted : Math.min(wanted, startBefore(network, item, network.calendar.previous(last)))
  return { start, end: endAfter(network, item, start) }
}
