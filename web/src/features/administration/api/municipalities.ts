import type { Id } from '@fahrplan/shared/kernel'
import type { IssuedLink, Municipality, MunicipalityPatch, NewMunicipality } from '@fahrplan/shared/tenancy'
import { request } from '@/app/api'

export function municipalityPath(municipalityId: Id, ...steps: string[]): string {
  return ['/api/municipalities', municipalityId, ...steps].join('/')
}

export async function fetchMunicipalities(): Promise<Municipality[]> {
  const { items } = await request<{ items: Municipality[] }>('/api/municipalities')
  return items
}

export function startMunicipality(
  municipality: NewMunicipality,
): Promise<{ municipality: Municipality; invitation: IssuedLink }> {
  return request('/api/municipalities', { method: 'POST', body: municipality })
}

export function patchMunicipality(municipalityId: Id, patch: MunicipalityPatch): Promise<Municipality> {
  return request(municipalityPath(municipalityId), { method: 'PATCH', body: patch })
}
