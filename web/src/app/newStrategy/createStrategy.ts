import type { Strategy } from '@fahrplan/shared/plan'
import { request } from '../api'
import type { NewStrategy } from './strategyDraft'

/** Sent again because the answer was lost, it makes no second strategy and gets the same answer. */
export function createStrategy(strategy: NewStrategy): Promise<Strategy> {
  return request('/api/strategies', {
    method: 'POST',
    headers: { 'idempotency-key': strategy.id },
    body: strategy,
  })
}
