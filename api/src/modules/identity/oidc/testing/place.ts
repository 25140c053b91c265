import { type Id, newId } from '@fahrplan/shared/kernel'
import type { Role } from '@fahrplan/shared/plan'
import type { Session } from '@fahrplan/shared/tenancy'
import { pino } from 'pino'
import { createTestApp, type TestApp } from '../../../../contract'
import { type Browser, freePort, HOME, type Page, type testDatabases } from '../../../../testing'
import {
  type OidcAccount,
  type RunningOidcProvider,
  startOidcProvider,
} from '../../../../testing/oidcProvider'
import { hashOf } from '../../secrets'
import { oneTimeLinks } from '../../tables'
import type { OidcSettings, RoleMapping } from '../settings'

export const START = '/api/sign-in/organisation'
export const ATTEMPT = 'fahrplan_sign_in'
const DAY_MS = 24 * 60 * 60 * 1000

export const RITA: OidcAccount = { name: 'Rita Rat', email: 'rita@stadt.example', email_verified: true }
export const MAPPING: RoleMapping = {
  claim: 'realm_access.roles',
  pairs: [
    { value: 'planung', role: 'strategist' },
    { value: 'leitung', role: 'departmentHead' },
    { value: 'it', role: 'admin' },
  ],
  municipalityId: HOME,
}

export const inRoles = (...roles: string[]) => ({ realm_access: { roles } })

/** An application that people enter by way of a provider, and both really answer. */
export interface Place {
  readonly test: TestApp
  readonly origin: string
  readonly provider: RunningOidcProvider
  readonly accounts: Map<string, OidcAccount>
  readonly logged: () => string
  readonly close: () => Promise<void>
}

interface PlaceOptions {
  readonly settings?: Partial<OidcSettings>
  readonly claimsInIdToken?: boolean
  readonly isPublic?: boolean
}

export async function openPlace(
  create: (typeof testDatabases)[number]['create'],
  { settings, claimsInIdToken = false, isPublic = false }: PlaceOptions = {},
): Promise<Place> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const accounts = new Map<string, OidcAccount>()
  const provider = await startOidcProvider({
    accounts,
    origins: [origin],
    host: 'localhost',
    claimsInIdToken,
  })
  const lines: string[] = []
  const test = await createTestApp(create, {
    log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
    config: {
      oidc: {
        issuer: provider.issuer,
        clientId: isPublic ? provider.publicClientId : provider.clientId,
        clientSecret: isPublic ? undefined : provider.clientSecret,
        name: 'Konto der Stadt',
        scopes: 'openid email profile',
        roles: undefined,
        ...settings,
      },
    },
  })
  await test.app.listen({ port, host: '127.0.0.1' })
  return {
    test,
    origin,
    provider,
    accounts,
    logged: () => lines.join(''),
    close: async () => {
      await test.close()
      await provider.stop()
    },
  }
}

export const isAnswer = (url: URL) => url.pathname.endsWith('/callback')

/** As far as the address by which the provider answers. */
export async function goAndAnswer(
  { origin }: Pick<Place, 'origin'>,
  browser: Browser,
  account: string,
  returnTo = '/verwaltung?tab=rollen',
): Promise<URL> {
  await browser.visit(`${origin}/`)
  const query = new URLSearchParams({ returnTo })
  const login = await browser.visit(`${origin}${START}?${query.toString()}`, { until: isAnswer })
  if (isAnswer(login.url)) return login.url
  return (await browser.visit(login.url, { form: { account }, until: isAnswer })).url
}

export async function signIn(
  place: Pick<Place, 'origin'>,
  browser: Browser,
  account: string,
  returnTo?: string,
): Promise<string> {
  const answer = await goAndAnswer(place, browser, account, returnTo)
  return pathOf(await browser.visit(answer))
}

export const pathOf = ({ url }: Pick<Page, 'url'>) => url.pathname + url.search + url.hash

export async function sessionOf({ origin }: Pick<Place, 'origin'>, browser: Browser): Promise<Session> {
  return (await browser.ask(`${origin}/api/session`)).json() as Promise<Session>
}

export async function rolesOf(place: Place, browser: Browser): Promise<Role[] | undefined> {
  const { user } = await sessionOf(place, browser)
  return user?.memberships.find(({ municipality }) => municipality.id === HOME)?.roles
}

export const FAILED = '/anmelden?fehler=failed'
export const NO_ACCESS = '/anmelden?fehler=noAccess'

export function settingsOf({ provider }: Pick<Place, 'provider'>): OidcSettings {
  const { issuer, clientId } = provider
  const scopes = 'openid email profile'
  return { issuer, clientId, clientSecret: undefined, name: 'Konto', scopes, roles: MAPPING }
}

interface NewInvitation {
  readonly email: string
  readonly roles: readonly Role[]
  readonly municipalityId?: Id
  readonly departmentIds?: readonly Id[]
  readonly lifeMs?: number
}

export async function invite({ test }: Place, { lifeMs = DAY_MS, ...wanted }: NewInvitation): Promise<void> {
  const now = test.identity.now()
  await test.identity.database.db.insert(oneTimeLinks).values({
    id: newId(),
    kind: 'invitation',
    tokenHash: hashOf(newId()),
    email: wanted.email,
    municipalityId: wanted.municipalityId ?? HOME,
    roles: [...wanted.roles],
    departmentIds: [...(wanted.departmentIds ?? [])],
    createdAt: now,
    expiresAt: new Date(now.getTime() + lifeMs),
  })
}
