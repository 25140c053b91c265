import type { Id } from '@fahrplan/shared/kernel'
import type { Strategy } from '@fahrplan/shared/plan'
import { request, requestTagged, type Tagged } from '@/app/api'
import type { StrategyEntry } from '@/app/plan'

/** Of one municipality, or all that one may see. */
export async function fetchStrategies(municipalityId?: Id): Promise<StrategyEntry[]> {
  const { items } = await request<{ items: StrategyEntry[] }>('/api/strategies?limit=200')
  return items.filter(
    (strategy) => municipalityId === undefined || strategy.municipalityId === municipalityId,
  )
}

export function fetchStrategy(strategyId: Id): Promise<Tagged<Strategy>> {
  return requestTagged(`/api/strategies/${strategyId}`)
}

export function patchStrategy(
  strategyId: Id,
  tag: string,
  fields: Partial<Strategy>,
): Promise<Tagged<Strategy>> {
  return requestTagged(`/api/strategies/${strategyId}`, {
    method: 'PATCH',
    headers: { 'if-match': tag },
    body: fields,
  })
}

export function deleteStrategy(strategyId: Id, tag: string): Promise<void> {
  return request(`/api/strategies/${strategyId}`, { method: 'DELETE', headers: { 'if-match': tag } })
}
