import type { Id } from '@fahrplan/shared/kernel'
import { ConflictError, InvariantError } from '../errors'
import type { PlanAtRevision, PlanStore } from '../planStore'

const MOST_ATTEMPTS = 5

/**
 * Acts upon the newest plan. Where the plan has moved on meanwhile a refusal means nothing:
 * then it acts anew, upon the plan as it has become.
 */
export async function onNewestPlan<T>(
  planStore: PlanStore,
  strategyId: Id,
  act: (current: PlanAtRevision) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const current = await planStore.read(strategyId)
    try {
      return await act(current)
    } catch (error) {
      const refused = error instanceof ConflictError || error instanceof InvariantError
      if (!refused || attempt === MOST_ATTEMPTS) throw error
      if ((await planStore.head(strategyId)) === current.revision) throw error
    }
  }
}
