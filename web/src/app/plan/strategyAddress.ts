import type { Id } from '@fahrplan/shared/kernel'
import { usePlanStore } from './planStore'

/** Names the strategy in the address. */
export const STRATEGY = 'strategie'

/** What an address has to name for those who see several strategies, so that it leads them to the same one again. */
export function addressedStrategy(): Id | undefined {
  const { strategies, openId } = usePlanStore()
  return strategies.length > 1 ? openId : undefined
}
