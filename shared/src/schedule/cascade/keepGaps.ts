import type { DayNumber } from '../../kernel'
import { endAfter, NO_DAY, type DaySpan, type Network } from '../network'

/** What was asked for, and all that follows moved by the same counted days. */
export function keepGaps(network: Network, seeds: ReadonlyMap<number, DaySpan>): Map<number, DaySpan> {
  const wanted = new Map(seeds)
  for (const [seed, span] of seeds) {
    const days = daysMoved(network, seed, span)
    if (days !== 0) takeAlong(network, seed, days, wanted)
  }
  return wanted
}

function daysMoved(network: Network, seed: number, { start, end }: DaySpan): number {
  const movesEnd = end !== network.end[seed]
  const was = movesEnd ? network.end[seed]! : network.start[seed]!
  const is = movesEnd ? end : start
  return is >= was ? network.calendar.count(was, is - 1) : -network.calendar.count(is, was - 1)
}

function takeAlong(network: Network, seed: number, days: number, wanted: Map<number, DaySpan>): void {
  const open = [seed]
  while (open.length > 0) {
    const item = open.pop()!
    for (let at = network.firstOut[item]!; at < network.firstOut[item + 1]!; at++) {
      const follower = network.to[network.outgoing[at]!]!
      if (wanted.has(follower) || network.isPinned[follower] || network.fixed[follower] !== NO_DAY) continue
      wanted.set(follower, shifted(network, follower, days))
      open.push(follower)
    }
  }
}

function shifted(network: Network, item: number, days: number): DaySpan {
  const { calendar } = network
  const start: DayNumber = calendar.next(calendar.add(calendar.next(network.start[item]!), days))
  return { start, end: endAfter(network, item, start) }
}
