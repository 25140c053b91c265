import type { Id } from '@fahrplan/shared/kernel'
import type { RegisteredDepartment, Reorganisation } from '@fahrplan/shared/tenancy'
import { request } from '@/app/api'
import { municipalityPath } from './municipalities'

export async function fetchDepartments(municipalityId: Id): Promise<RegisteredDepartment[]> {
  const { items } = await request<{ items: RegisteredDepartment[] }>(
    municipalityPath(municipalityId, 'departments'),
  )
  return items
}

/** Answers with the whole register as it is then. */
export async function reorganise(municipalityId: Id, step: Reorganisation): Promise<RegisteredDepartment[]> {
  const { items } = await request<{ items: RegisteredDepartment[] }>(
    municipalityPath(municipalityId, 'departments', 'reorganisations'),
    { method: 'POST', body: step },
  )
  return items
}
