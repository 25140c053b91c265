import type { Id } from '@fahrplan/shared/kernel'
import type { Change, Plan } from '@fahrplan/shared/plan'

/** The steps that move because others do: neither moved by hand, nor with their measure. */
export function followersOf(plan: Plan, changes: readonly Change[], movedByHand: readonly Id[]): Id[] {
  const own = new Set(movedByHand)
  return changes
    .map(({ id }) => id)
    .filter((id) => {
      const step = plan.workPackage.get(id) ?? plan.milestone.get(id)
      return step !== undefined && !own.has(id) && !own.has(step.measureId)
    })
}
