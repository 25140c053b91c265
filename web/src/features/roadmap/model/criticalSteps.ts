import type { Day } from '@fahrplan/shared/kernel'
import { networkOf, passOf, type Plan } from '@fahrplan/shared/plan'

/** An entry for each item of the plan's network: 1 where a delay delays the whole plan. */
export function criticalItems(plan: Plan, today: Day): Uint8Array {
  return passOf(plan, today).isCritical
}

export function isCriticalIn(plan: Plan, critical: Uint8Array, id: string): boolean {
  const item = networkOf(plan).indexOf.get(id)
  return item !== undefined && critical[item] === 1
}
