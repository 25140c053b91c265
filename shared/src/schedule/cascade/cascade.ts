import type { DayNumber, Id } from '../../kernel'
import { type DaySpan, moveInNetwork, type Network } from '../network'
import { type Conflict, conflictsAround } from './conflicts'
import { keepGaps } from './keepGaps'
import { settle } from './settle'

/**
 * What becomes of those who follow. `push`: they move only when a link would be broken, and only later.
 * `keepGap`: they come along by the same days, in both directions, and then whoever is in the way is pushed.
 */
export type MovePolicy = 'push' | 'keepGap'

export interface CascadeOptions {
  readonly policy: MovePolicy
  /** What has not begun cannot be put on a day before it. */
  readonly today: DayNumber
}

export interface Cascade {
  /** All that moves, with its new days: what was asked for as far as it is possible, and what follows from it. */
  readonly moved: ReadonlyMap<Id, DaySpan>
  /** What does not hold any more and did before. */
  readonly conflicts: readonly Conflict[]
}

/**
 * What follows when items are put on other days. Automatic items keep to their links and constraints, so they may
 * move less than was asked for; manual ones go where they are put; facts stay. A span of another length is resized.
 * Costs what it touches, not what there is; a resize copies the array of lengths.
 */
export function cascade(
  network: Network,
  wishes: ReadonlyMap<Id, DaySpan>,
  { policy, today }: CascadeOptions,
): Cascade {
  const seeds = seedsOf(network, wishes)
  const resized = new Set(
    [...seeds].filter(([item, span]) => isResized(network, item, span)).map(([item]) => item),
  )
  const sized = resized.size > 0 ? withLengths(network, wishes) : network
  const wanted = policy === 'keepGap' ? keepGaps(network, seeds) : seeds
  const placed = settle(sized, wanted, resized, today)
  const moved = new Map<Id, DaySpan>()
  for (const [item, span] of placed) moved.set(network.items[item]!.id, span)
  return { moved, conflicts: conflictsAround(sized, placed) }
}

function seedsOf(network: Network, wishes: ReadonlyMap<Id, DaySpan>): Map<number, DaySpan> {
  const seeds = new Map<number, DaySpan>()
  for (const [id, span] of wishes) {
    const item = network.indexOf.get(id)
    if (item !== undefined && !network.isFact[item]) seeds.set(item, span)
  }
  return seeds
}

function isResized(network: Network, item: number, { start, end }: DaySpan): boolean {
  if (network.isMilestone[item]) return false
  return (start === network.start[item]) !== (end === network.end[item])
}

function withLengths(network: Network, wishes: ReadonlyMap<Id, DaySpan>): Network {
  return { ...network, length: moveInNetwork(network, wishes).length }
}
