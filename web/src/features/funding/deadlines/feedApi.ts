import type { Id } from '@fahrplan/shared/kernel'
import type { CalendarFeed, IssuedCalendarFeed } from '@fahrplan/shared/tenancy'
import { request } from '@/app/api'

export async function fetchFeeds(strategyId: Id): Promise<CalendarFeed[]> {
  const { items } = await request<{ items: CalendarFeed[] }>(addressOf(strategyId))
  return items
}

/** The only time that the address itself is told. */
export function createFeed(strategyId: Id): Promise<IssuedCalendarFeed> {
  return request(addressOf(strategyId), { method: 'POST', body: {} })
}

export function revokeFeed(strategyId: Id, id: Id): Promise<void> {
  return request(`${addressOf(strategyId)}/${id}`, { method: 'DELETE' })
}

function addressOf(strategyId: Id): string {
  return `/api/strategies/${strategyId}/calendar-feeds`
}
