import type { Role } from '@fahrplan/shared/plan'
import type { OpenedLink, Session } from '@fahrplan/shared/tenancy'
import { request } from '@/app/api'

const post = <T>(path: string, body: object) => request<T>(path, { method: 'POST', body })

export function signIn(email: string, password: string): Promise<Session> {
  return post('/api/session', { email, password })
}

export function sendCode(code: string): Promise<Session> {
  return post('/api/session/second-factor', { code })
}

export function enterDemo(role: Role): Promise<Session> {
  return post('/api/session/demo', { role })
}

/** Gives the first step up, so that another account can be chosen. */
export async function startOver(): Promise<void> {
  await request('/api/session', { method: 'DELETE' })
}

/** Answers the same whether there is such an account or not. */
export async function askForReset(email: string): Promise<void> {
  await post('/api/password-resets', { email })
}

export function openLink(token: string): Promise<OpenedLink> {
  return post('/api/links/open', { token })
}

export interface FirstAdmin {
  readonly token: string
  readonly name: string
  readonly email: string
  readonly password: string
  readonly municipalityName: string
}

export function setUp(admin: FirstAdmin): Promise<Session> {
  return post('/api/links/setup', admin)
}

/** Whoever is signed in needs nothing but the token. */
export function becomeOperator(
  token: string,
  account: { name: string; email: string; password: string } | Record<string, never> = {},
): Promise<Session> {
  return post('/api/links/operator', { token, ...account })
}

/** With an account of one's own already, the token is enough. */
export function acceptInvitation(
  token: string,
  account: { name: string; password: string } | Record<string, never> = {},
): Promise<Session> {
  return post('/api/links/invitation', { token, ...account })
}

export function setPassword(token: string, password: string): Promise<Session> {
  return post('/api/links/password', { token, password })
}

/** Lets nobody in: whoever is not signed in does so with the new address afterwards. */
export function confirmEmail(token: string): Promise<Session> {
  return post('/api/links/email', { token })
}

/** The organisation's sign-in is another site: it comes back to the address. */
export function organisationAddress(returnTo: string): string {
  return `/api/sign-in/organisation?${new URLSearchParams({ returnTo }).toString()}`
}
