import { newId } from '@fahrplan/shared/kernel'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp } from '../../../contract'
import { Browser, HOME, testDatabases } from '../../../testing'
import type { OidcAccount } from '../../../testing/oidcProvider'
import { identities, sessions } from '../tables'
import {
  ATTEMPT,
  FAILED,
  goAndAnswer,
  inRoles,
  isAnswer,
  MAPPING,
  openPlace,
  pathOf,
  type Place,
  RITA,
  sessionOf,
  settingsOf,
  signIn,
  START,
} from './testing/place'

describe.each(testDatabases)('the way to an identity provider and back, on $name', ({ create }) => {
  let place: Place
  beforeAll(async () => {
    place = await openPlace(create, { settings: { roles: MAPPING } })
  })
  afterEach(() => place.accounts.clear())
  afterAll(() => place.close())

  /** Each test has a person of its own. */
  const person = (claims: OidcAccount = {}) => {
    const sub = newId()
    place.accounts.set(sub, { ...RITA, email: `${sub}@stadt.example`, ...claims })
    return { sub, email: `${sub}@stadt.example` }
  }

  it('let a new person in, and lead where they wanted to go', async () => {
    const { sub, email } = person(inRoles('planung', 'unbekannt'))
    const browser = new Browser()
    expect(await signIn(place, browser, sub, '/verwaltung?tab=rollen#mitte')).toBe(
      '/verwaltung?tab=rollen#mitte',
    )
    const { user, signIn: offered } = await sessionOf(place, browser)
    expect(user).toMatchObject({ name: 'Rita Rat', email, hasPassword: false, isOperator: false })
    expect(user?.memberships).toMatchObject([{ municipality: { id: HOME }, roles: ['strategist'] }])
    expect(offered.organisation).toBe('Konto der Stadt')
    const plan = await browser.ask(`${place.origin}/api/strategies/${await place.test.plant()}/plan`)
    expect(plan.status).toBe(200)
  })

  it('are asked for with a challenge, a state and a nonce, in a cookie that only comes back here', async () => {
    const answer = await fetch(`${place.origin}${START}`, { redirect: 'manual' })
    const { searchParams } = new URL(answer.headers.get('location')!)
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      nonce: expect.stringMatching(/^[\w-]{43}$/) as string,
      redirect_uri: `${place.origin}${START}/callback`,
    })
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^fahrplan_sign_in=[\w-]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/),
    ])
  })

  it('bind the cookie to the host where there is TLS', async () => {
    const behindProxy = await createTestApp(create, {
      config: {
        trustProxy: '127.0.0.1',
        origins: ['https://andere.example', 'https://plan.example'],
        oidc: { ...settingsOf(place), roles: undefined },
      },
    })
    const { headers } = await behindProxy.nobody.get(START, {
      host: 'plan.example',
      'x-forwarded-proto': 'https',
    })
    expect(String(headers['set-cookie'])).toMatch(/^__Host-fahrplan_sign_in=.*; Path=\/;.*; Secure;/)
    expect(new URL(headers.location!).searchParams.get('redirect_uri')).toBe(
      `https://plan.example${START}/callback`,
    )
    await behindProxy.close()
  })

  it('need only one sign-in at the provider, and keep no trace of the way in the browser', async () => {
    const { sub } = person(inRoles('planung'))
    const browser = new Browser()
    await signIn(place, browser, sub)
    expect(browser.cookie(place.origin, ATTEMPT)).toBeUndefined()
    const first = browser.cookie(place.origin, 'fahrplan_session')!
    await signIn(place, browser, sub)
    const second = browser.cookie(place.origin, 'fahrplan_session')!
    expect(second).not.toBe(first)
    const old = new Browser()
    old.setCookie(place.origin, 'fahrplan_session', first)
    expect((await sessionOf(place, old)).user).toBeNull()
  })

  it.each(['//evil.example', 'https://evil.example/', '/\\evil.example'])(
    'lead to the beginning instead of %s',
    async (returnTo) => {
      const { sub } = person(inRoles('planung'))
      expect(await signIn(place, new Browser(), sub, returnTo)).toBe('/')
    },
  )

  it('do not let in when something on the way back is another', async () => {
    const { sub } = person(inRoles('planung'))
    const tampered = async (change: (answer: URL, attempt: Record<string, string>) => void) => {
      const browser = new Browser()
      const answer = await goAndAnswer(place, browser, sub)
      const kept = Buffer.from(browser.cookie(place.origin, ATTEMPT)!, 'base64url').toString()
      const attempt = JSON.parse(kept) as Record<string, string>
      change(answer, attempt)
      const cookie = Buffer.from(JSON.stringify(attempt)).toString('base64url')
      browser.setCookie(place.origin, ATTEMPT, cookie)
      return pathOf(await browser.visit(answer))
    }
    const another = 'A'.repeat(43)
    expect(await tampered((answer) => answer.searchParams.set('state', another))).toBe(FAILED)
    expect(await tampered((_, attempt) => (attempt['state'] = another))).toBe(FAILED)
    expect(await tampered((_, attempt) => (attempt['nonce'] = another))).toBe(FAILED)
    expect(await tampered((_, attempt) => (attempt['verifier'] = another))).toBe(FAILED)
    expect(await tampered((_, attempt) => delete attempt['verifier'])).toBe(FAILED)
    expect(await tampered((answer) => answer.searchParams.set('code', another))).toBe(FAILED)
    expect(await tampered((answer) => answer.searchParams.append('code', another))).toBe(FAILED)
    expect(await tampered((answer) => answer.searchParams.delete('code'))).toBe(FAILED)
    expect(await tampered((answer) => answer.searchParams.set('iss', 'https://evil.example'))).toBe(FAILED)
    expect(await tampered((answer) => answer.searchParams.delete('iss'))).toBe(FAILED)
    expect(await tampered(() => undefined)).toBe('/verwaltung?tab=rollen')
  })

  it('do not take an answer twice, nor in another browser, nor without having been asked', async () => {
    const { sub } = person(inRoles('planung'))
    const browser = new Browser()
    const answer = await goAndAnswer(place, browser, sub)
    const attempt = browser.cookie(place.origin, ATTEMPT)!
    const other = new Browser()
    expect(pathOf(await other.visit(answer))).toBe(FAILED)
    expect(pathOf(await browser.visit(answer))).toBe('/verwaltung?tab=rollen')
    expect(pathOf(await browser.visit(answer))).toBe(FAILED)
    other.setCookie(place.origin, ATTEMPT, attempt)
    expect(pathOf(await other.visit(answer))).toBe(FAILED)
    expect((await sessionOf(place, other)).user).toBeNull()
    other.setCookie(place.origin, ATTEMPT, 'no-json')
    expect(pathOf(await other.visit(`${place.origin}${START}/callback`))).toBe(FAILED)
  })

  it('let nobody in who turns back', async () => {
    const browser = new Browser()
    const login = await browser.visit(`${place.origin}${START}`)
    expect(pathOf(await browser.visit(login.url, { form: { cancel: '' } }))).toBe(FAILED)
  })

  it('write no code, state or token into the log, but what went wrong', async () => {
    const { sub } = person(inRoles('planung'))
    const browser = new Browser()
    const answer = await goAndAnswer(place, browser, sub)
    const attempt = browser.cookie(place.origin, ATTEMPT)!
    await browser.visit(answer)
    browser.setCookie(place.origin, ATTEMPT, attempt)
    await browser.visit(answer)
    const [row] = await place.test.identity.database.db
      .select({ idToken: sessions.idToken })
      .from(sessions)
      .innerJoin(identities, eq(identities.userId, sessions.userId))
      .where(eq(identities.subject, sub))
    const secrets = [...answer.searchParams.values(), attempt, row!.idToken!, place.provider.clientSecret]
    const kept = place.logged()
    expect(kept).toContain('"reason":"invalid_grant"')
    for (const secret of secrets.filter((text) => text !== place.provider.issuer))
      expect(kept).not.toContain(secret)
    expect(kept).not.toContain('stadt.example')
  })

  it('sign out at the provider too', async () => {
    const { sub } = person(inRoles('planung'))
    const browser = new Browser()
    await signIn(place, browser, sub)
    const cookie = browser.cookie(place.origin, 'fahrplan_session')!
    const answer = await browser.ask(`${place.origin}/api/session`, { method: 'DELETE' })
    const { redirectTo } = (await answer.json()) as { redirectTo: string }
    const asked = new URL(redirectTo)
    expect(asked.origin).toBe(place.provider.issuer)
    expect(asked.searchParams.get('post_logout_redirect_uri')).toBe(`${place.origin}/anmelden`)
    const page = await browser.visit(asked)
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.text)![1]!
    const confirm = /action="([^"]+)"/.exec(page.text)![1]!
    expect(pathOf(await browser.visit(confirm, { form: { xsrf, logout: 'yes' } }))).toBe('/anmelden')
    const thief = new Browser()
    thief.setCookie(place.origin, 'fahrplan_session', cookie)
    expect((await sessionOf(place, thief)).user).toBeNull()
    // The provider asks again who comes.
    expect((await browser.visit(`${place.origin}${START}`, { until: isAnswer })).text).toContain('Konto')
  })
})
