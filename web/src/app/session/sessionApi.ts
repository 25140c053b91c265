import type { Session } from '@fahrplan/shared/tenancy'
import { request } from '../api'

export function fetchSession(): Promise<Session> {
  return request('/api/session')
}

/** Where to go now: the sign-out page of whoever signed the person in, if there is one. */
export function endSession(): Promise<{ redirectTo: string | null }> {
  return request('/api/session', { method: 'DELETE' })
}
