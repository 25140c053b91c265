import type {
  ApiToken,
  CalendarFeed,
  IssuedToken,
  NewApiToken,
  NewSavedView,
  SavedView,
} from '@fahrplan/shared/tenancy'

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

const newView: NewSavedView = { name: 'Amt 17, kritisch', query: 'critical=1&zoom=quarter', shared: true }

const view: SavedView = {
  id: '0195a000-0000-7000-8000-000000000050',
  name: newView.name,
  query: newView.query,
  shared: true,
  ownerId: '0195a000-0000-7000-8000-000000000022',
  ownerName: 'Sina Strategie',
  createdAt: '2026-11-23T09:30:00.000Z',
  updatedAt: '2026-11-23T09:30:00.000Z',
}

const feed: CalendarFeed = {
  id: '0195a000-0000-7000-8000-000000000051',
  createdAt: '2026-11-23T09:30:00.000Z',
  lastReadAt: null,
}

/** Of what is told about people and their ways in. */
export const ACCESS_EXAMPLES: Readonly<Record<string, unknown>> = {
  NewApiToken: newToken,
  ApiToken: token,
  ApiTokens: { items: [token] },
  IssuedToken: issuedToken,
  NewSavedView: newView,
  SavedView: view,
  SavedViews: { items: [view] },
  SavedViewPatch: { shared: false },
  CalendarFeed: feed,
  CalendarFeeds: { items: [feed] },
  IssuedCalendarFeed: { ...feed, address: 'https://fahrplan.example/api/calendar/uZ0q2b….ics' },
  DemoSignIn: { role: 'strategist' },
  SignedOut: { redirectTo: null },
}
