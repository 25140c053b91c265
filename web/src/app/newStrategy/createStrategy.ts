import type { Strategy } from '@fahrplan/shared/plan'
import { request } from '../api'
import type { NewStrategy } from './strategyDraft'

export function createStrategy(strategy: NewStrategy): Promise<Strategy> {
  return request('/api/strategies', { method: 'POST', body: strategy })
}
