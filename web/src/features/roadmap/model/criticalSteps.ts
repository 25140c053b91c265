import { type Day, toDayNumber } from '@fahrplan/shared/kernel'
import { networkOf, type Plan, strategyOf } from '@fahrplan/shared/plan'
import { schedulePass } from '@fahrplan/shared/schedule'

/** An entry for each item of the plan's network: 1 where a delay delays the whole plan. */
export function criticalItems(plan: Plan, today: Day): Uint8Array {
  const from = toDayNumber(strategyOf(plan).start)
  return schedulePass(networkOf(plan), { from, today: toDayNumber(today) }).isCritical
}

export function isCriticalIn(plan: Plan, critical: Uint8Array, id: string): boolean {
  const item = networkOf(plan).indexOf.get(id)
  return item !== undefined && critical[item] === 1
}
