import { type Day, toDayNumber } from '../../kernel'
import { type Network, type Pass, schedulePass } from '../../schedule'
import { type Plan, strategyOf } from '../plan'
import { networkOf } from './networkOf'

interface Made {
  readonly from: Day
  readonly today: Day
  readonly pass: Pass
}

const known = new WeakMap<Network, Made>()

/** Earliest and latest days of all steps, in the order of the plan's network; made once for a plan and a day. */
export function passOf(plan: Plan, today: Day): Pass {
  const network = networkOf(plan)
  const from = strategyOf(plan).start
  const made = known.get(network)
  if (made?.from === from && made.today === today) return made.pass
  const pass = schedulePass(network, { from: toDayNumber(from), today: toDayNumber(today) })
  known.set(network, { from, today, pass })
  return pass
}
