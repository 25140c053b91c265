import type { ApiToken, IssuedToken, NewApiToken } from '@fahrplan/shared/tenancy'

const newToken: NewApiToken = {
  name: 'Nächtlicher Abgleich',
  municipalityId: '0195a000-0000-7000-8000-000000000030',
  scope: 'read',
  days: 90,
}

const token: ApiToken = {
  id: '0195a000-0000-7000-8000-000000000031',
  name: newToken.name,
  municipalityId: newToken.municipalityId,
  scope: newToken.scope,
  createdAt: '2026-11-23T09:30:00.000Z',
  expiresAt: '2027-02-21T09:30:00.000Z',
  lastUsedAt: null,
}

const issuedToken: IssuedToken = { ...token, token: 'fpl_…' }

/** Of what is told about people and their ways in. */
export const ACCESS_EXAMPLES: Readonly<Record<string, unknown>> = {
  NewApiToken: newToken,
  ApiToken: token,
  ApiTokens: { items: [token] },
  IssuedToken: issuedToken,
  DemoSignIn: { role: 'strategist' },
  SignedOut: { redirectTo: null },
}
