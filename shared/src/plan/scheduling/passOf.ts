import { type Day, toDayNumber } from '../../kernel'
import { type Network, type Pass, schedulePass } from '../../schedule'
import type { Strategy } from '../entities'
import { type Plan, strategyOf } from '../plan'
import { networkOf } from './networkOf'

interface Made {
  readonly strategy: Strategy
  readonly today: Day
  readonly pass: Pass
}

const known = new WeakMap<Network, Made>()

/** Earliest and latest days of all steps, in the order of the plan's network; made once for a plan and a day. */
export function passOf(plan: Plan, today: Day): Pass {
  const network = networkOf(plan)
  const strategy = strategyOf(plan)
  const made = known.get(network)
  if (made?.strategy === strategy && made.today === today) return made.pass
  const [from, until] = [toDayNumber(strategy.start), toDayNumber(strategy.end)]
  const pass = schedulePass(network, { from, until, today: toDayNumber(today) })
  known.set(network, { strategy, today, pass })
  return pass
}
