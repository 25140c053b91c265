import type { Id } from '@fahrplan/shared/kernel'
import type { NewSavedView, SavedView, SavedViewPatch } from '@fahrplan/shared/tenancy'
import { request } from '@/app/api'

export async function fetchViews(strategyId: Id): Promise<SavedView[]> {
  const { items } = await request<{ items: SavedView[] }>(addressOf(strategyId))
  return items
}

/** The id is made by the caller: sending it again cannot make a second one. */
export function createView(strategyId: Id, view: NewSavedView & { readonly id: Id }): Promise<SavedView> {
  return request(addressOf(strategyId), { method: 'POST', body: view })
}

export function changeView(strategyId: Id, id: Id, patch: SavedViewPatch): Promise<SavedView> {
  return request(`${addressOf(strategyId)}/${id}`, { method: 'PATCH', body: patch })
}

export function deleteView(strategyId: Id, id: Id): Promise<void> {
  return request(`${addressOf(strategyId)}/${id}`, { method: 'DELETE' })
}

function addressOf(strategyId: Id): string {
  return `/api/strategies/${strategyId}/views`
}
