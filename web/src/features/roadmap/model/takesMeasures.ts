import type { DecisionPoint, Plan } from '@fahrplan/shared/plan'

/** Struck points take no new measures, and principles and reports never do. */
export function takesMeasures({ state, kind }: DecisionPoint): boolean {
  return state === 'live' && (kind === 'aspect' || kind === 'mandate')
}

/** A measure needs a department that leads it. */
export function hasActiveDepartment(plan: Plan): boolean {
  for (const { retiredOn } of plan.department.values()) if (retiredOn === null) return true
  return false
}
