import type { DayNumber, Id } from '../../kernel'
import { NO_DAY, type Network } from '../network'
import { type Estimate, triangular } from './estimates'
import { randomOf } from './random'
import { courseOf, runOnce } from './runOnce'
import { DayCounts } from './dayCounts'

export interface SimulationOptions {
  readonly seed: number
  readonly today: DayNumber
}

/** What the runs so far say of a milestone. */
export interface Outlook {
  readonly id: Id
  /** Share of the runs in which it is kept, 0 to 1: the deadline where there is one, else the planned day. */
  readonly probability: number
  /** The day that is kept in 80 of 100 runs. */
  readonly likelyDay: DayNumber
  /** In how many runs it was reached on which day, in their order. */
  readonly days: readonly { readonly day: DayNumber; readonly runs: number }[]
}

export interface Simulation {
  /** Makes further runs; they may be made in as many steps as one likes, the result is the same. */
  run(times: number): void
  readonly runs: number
  outlooks(): Outlook[]
}

const LIKELY = 0.8

/**
 * Lets the plan happen again and again, each time with other durations (triangular between the estimates, the
 * planned one in between as the likeliest). As in the plan nothing is pulled: an item begins on its planned day, or
 * later where its predecessors hold it up. The same seed gives the same result.
 */
export function simulate(
  network: Network,
  estimates: readonly Estimate[],
  { seed, today }: SimulationOptions,
): Simulation {
  const random = randomOf(seed)
  const uncertain = estimates.flatMap(({ id, optimistic, pessimistic }) => {
    const item = network.indexOf.get(id)
    if (item === undefined || network.isFact[item]) return []
    const likely = Math.min(Math.max(network.length[item]!, optimistic), pessimistic)
    return [{ item, optimistic, likely, pessimistic }]
  })
  const milestones = network.items.flatMap(({ kind }, item) => (kind === 'milestone' ? [item] : []))
  const counts = milestones.map((item) => new DayCounts(network.start[item]!))
  const lengths = network.length.slice()
  const start = network.start.slice()
  const end = network.end.slice()
  const course = courseOf(network, today)
  let runs = 0

  return {
    get runs() {
      return runs
    },
    run(times) {
      for (let time = 0; time < times; time++) {
        for (const { item, optimistic, likely, pessimistic } of uncertain)
          lengths[item] = triangular(optimistic, likely, pessimistic, random())
        runOnce(course, lengths, start, end)
        for (let at = 0; at < milestones.length; at++) counts[at]!.add(end[milestones[at]!]!)
      }
      runs += times
    },
    outlooks: () =>
      milestones.map((item, at) => {
        const deadline = network.deadline[item]!
        return {
          id: network.items[item]!.id,
          probability: counts[at]!.shareUntil(deadline === NO_DAY ? network.end[item]! : deadline),
          likelyDay: counts[at]!.dayOfShare(LIKELY),
          days: counts[at]!.entries(),
        }
      }),
  }
}
