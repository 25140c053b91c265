import type { Id } from '@fahrplan/shared/kernel'
import type {
  ApiToken,
  ChangedEmail,
  IssuedToken,
  NewApiToken,
  SessionUser,
  SignedInPlace,
} from '@fahrplan/shared/tenancy'
import { request } from '@/app/api'

const BASE = '/api/profile'
const post = <T>(path: string, body: object) => request<T>(`${BASE}${path}`, { method: 'POST', body })
const remove = (path: string, body?: object) =>
  request<undefined>(`${BASE}${path}`, { method: 'DELETE', ...(body ? { body } : {}) })

export function rename(name: string): Promise<SessionUser> {
  return request(BASE, { method: 'PATCH', body: { name } })
}

export function changePassword(current: string, next: string): Promise<void> {
  return post('/password', { current, next })
}

export function changeEmail(password: string, email: string): Promise<ChangedEmail> {
  return post('/email', { password, email })
}

export interface SecondFactorOffer {
  readonly secret: string
  /** What authenticator apps read from a QR code. */
  readonly uri: string
}

export function offerSecondFactor(password: string): Promise<SecondFactorOffer> {
  return post('/second-factor', { password })
}

export async function confirmSecondFactor(code: string): Promise<string[]> {
  const { recoveryCodes } = await post<{ recoveryCodes: string[] }>('/second-factor/confirmation', { code })
  return recoveryCodes
}

export async function renewRecoveryCodes(password: string): Promise<string[]> {
  const { recoveryCodes } = await post<{ recoveryCodes: string[] }>('/recovery-codes', { password })
  return recoveryCodes
}

export function switchSecondFactorOff(password: string): Promise<void> {
  return remove('/second-factor', { password })
}

export async function fetchPlaces(): Promise<SignedInPlace[]> {
  const { items } = await request<{ items: SignedInPlace[] }>(`${BASE}/sessions`)
  return items
}

export function endPlace(id: Id): Promise<void> {
  return remove(`/sessions/${id}`)
}

export function endOtherPlaces(): Promise<void> {
  return remove('/sessions')
}

export async function fetchTokens(): Promise<ApiToken[]> {
  const { items } = await request<{ items: ApiToken[] }>(`${BASE}/tokens`)
  return items
}

export function issueToken(token: NewApiToken): Promise<IssuedToken> {
  return post('/tokens', token)
}

export function revokeToken(id: Id): Promise<void> {
  return remove(`/tokens/${id}`)
}

/** Everything that is kept about the person, whatever it is. */
export function fetchExport(): Promise<unknown> {
  return request(`${BASE}/export`)
}

export function deleteAccount(password: string | undefined): Promise<void> {
  return post('/deletion', password === undefined ? {} : { password })
}
