import type { Strategy } from '@fahrplan/shared/plan'
import { request } from '../api'

/** The id is made here: sending the form again cannot make a second strategy. */
export function createStrategy(strategy: Strategy): Promise<Strategy> {
  return request('/api/strategies', { method: 'POST', body: strategy })
}
