import type { DayNumber } from '../../kernel'
import type { Network } from '../network'
import { backwardPass } from './backwardPass'
import { forwardPass } from './forwardPass'
import { freeSlackOf, totalSlackOf } from './slack'

export interface PassOptions {
  /** The first day on which anything may begin: the strategy's start. */
  readonly from: DayNumber
  /** What has not begun cannot begin before it. */
  readonly today: DayNumber
  /** The day by which all has to be over, the strategy's end; without it the plan may last as long as it does. */
  readonly until?: DayNumber
  /** What has no successor may last until the plan's last day, or has to end on its own. */
  readonly ends?: 'plan' | 'each'
}

/** One entry for each item of the network; ends are inclusive, slack is in counted days. */
export interface Pass {
  /** When an item could begin if everything began as soon as it can. */
  readonly earliestStart: Int32Array
  readonly earliestEnd: Int32Array
  /** When it has to begin at the latest, for the end of the plan, deadlines and last days to be kept. */
  readonly latestStart: Int32Array
  readonly latestEnd: Int32Array
  /** How far it can move from where it is planned before something is late; negative: it is too late already. */
  readonly totalSlack: Int32Array
  /** How far it can move before a successor, as planned, is in its way. */
  readonly freeSlack: Int32Array
  /** 1 where there is no slack left; facts are past that. */
  readonly isCritical: Uint8Array
}

/** Looks forward and back over the whole network, once each. */
export function schedulePass(network: Network, options: PassOptions): Pass {
  const early = forwardPass(network, options)
  const late = backwardPass(network, options)
  const totalSlack = totalSlackOf(network, late.start)
  return {
    earliestStart: early.start,
    earliestEnd: early.end,
    latestStart: late.start,
    latestEnd: late.end,
    totalSlack,
    freeSlack: freeSlackOf(network, totalSlack),
    isCritical: Uint8Array.from(totalSlack, (slack, item) => Number(slack <= 0 && !network.isFact[item])),
  }
}
