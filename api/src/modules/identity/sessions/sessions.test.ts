import type { SignedInPlace } from '@fahrplan/shared/tenancy'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../contract'
import { testDatabases } from '../../../testing'
import { sessions } from '../tables'
import {
  Browser,
  Clock,
  createTwoProcesses,
  DAY,
  HOUR,
  joinWithPassword,
  MINUTE,
  type TwoProcesses,
} from '../testing/entrance'

const EMAIL = 'anna@stadt.example'

describe.each(testDatabases)('sessions on $name', ({ create }) => {
  const clock = new Clock()
  let test: TwoProcesses
  let anna: Browser
  beforeAll(async () => {
    test = await createTwoProcesses(create, clock.now)
    await joinWithPassword(test, { roles: ['strategist'], email: EMAIL })
  })
  beforeEach(async () => {
    await test.identity.database.db.delete(sessions)
    anna = await signedIn()
  })
  afterAll(() => test.close())

  async function signedIn(app = test.app): Promise<Browser> {
    const browser = new Browser(app)
    expect((await browser.signIn(EMAIL)).status).toBe(200)
    return browser
  }

  const isIn = async (browser: Browser) => (await browser.get('/api/strategies')).status === 200
  /** Whoever has stolen the cookie, with the other process. */
  const thiefOf = ({ cookie }: Browser) => new Browser(test.other, cookie)

  it('are worthless once somebody has signed out, stolen or not, in every process', async () => {
    const thief = thiefOf(anna)
    const stolen = new Browser(test.app, anna.cookie)
    expect(await isIn(thief)).toBe(true)
    await anna.delete('/api/session')
    expect(anna.cookie).toBeUndefined()
    expect(await isIn(stolen)).toBe(false)
    await expect.poll(() => isIn(thief)).toBe(false)
    expect((await thief.session()).user).toBeNull()
  })

  it('are new with each sign-in: what the browser had before is worthless', async () => {
    const before = new Browser(test.app, anna.cookie)
    await anna.signIn(EMAIL)
    expect(anna.cookie).not.toBe(before.cookie)
    expect([await isIn(anna), await isIn(before)]).toEqual([true, false])
  })

  it('never have a secret that somebody else has chosen', async () => {
    const chosen = `fahrplan_session=${'x'.repeat(43)}`
    const victim = new Browser(test.app, chosen)
    await victim.signIn(EMAIL)
    expect(victim.cookie).not.toBe(chosen)
    expect(await isIn(new Browser(test.app, chosen))).toBe(false)
  })

  it('are kept as hashes', async () => {
    const rows = await test.identity.database.db.select().from(sessions)
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(anna.cookie!.split('=')[1])
  })

  it('end after a time without use; a page that asks by itself is no use', async () => {
    for (let hour = 0; hour < 7; hour++) {
      clock.forward(HOUR)
      expect((await anna.session()).user).not.toBeNull()
    }
    clock.forward(HOUR)
    expect((await anna.session()).user).toBeNull()
    expect(await isIn(anna)).toBe(false)
  })

  it('go on while they are used, but not for longer than a week', async () => {
    for (let hours = 0; hours < 7 * 24 - 6; hours += 6) {
      clock.forward(6 * HOUR)
      expect(await isIn(anna)).toBe(true)
    }
    clock.forward(6 * HOUR)
    expect(await isIn(anna)).toBe(false)
    expect((await test.identity.database.db.select().from(sessions)).length).toBeLessThanOrEqual(1)
  })

  it('are listed for their owner only, and ended one by one', async () => {
    clock.forward(2 * MINUTE)
    const elsewhere = await signedIn(test.other)
    await joinWithPassword(test, { roles: ['strategist'], email: `${clock.now().getTime()}@stadt.example` })
    const places = async () =>
      (await anna.get('/api/profile/sessions')).json<{ items: SignedInPlace[] }>().items
    const [current, other] = (await places()).sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent))
    expect(await places()).toHaveLength(2)
    expect(current).toMatchObject({ isCurrent: true, method: 'password' })
    expect(other).toMatchObject({ isCurrent: false, signedInAt: clock.now().toISOString() })
    const end = (id: string, by = anna) => by.delete(`/api/profile/sessions/${id}`)

    const stranger = new Browser(test.app, (await test.join({ roles: ['admin'] })).cookie)
    expect((await end(other!.id, stranger)).status).toBe(404)
    expect((await end(other!.id)).status).toBe(204)
    await expect.poll(() => isIn(elsewhere)).toBe(false)
    expect((await end(other!.id)).status).toBe(404)
    expect((await end(current!.id)).status).toBe(204)
    expect(anna.cookie).toBeUndefined()
  })

  it('end everywhere but here', async () => {
    const others = [await signedIn(), await signedIn(test.other)]
    expect((await anna.delete('/api/profile/sessions')).status).toBe(204)
    for (const other of others) await expect.poll(() => isIn(other)).toBe(false)
    expect(await isIn(anna)).toBe(true)
  })

  it('leave nothing behind that nobody uses any more', async () => {
    clock.forward(8 * DAY)
    await signedIn()
    expect(await test.identity.database.db.select().from(sessions)).toHaveLength(1)
  })
})

describe('the cookie of a session', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp(testDatabases[0]!.create, {
      config: { trustProxy: 'loopback', origins: ['https://plan.example'] },
    })
    await joinWithPassword(test, { roles: ['strategist'], email: EMAIL })
  })
  afterAll(() => test.close())

  it('is bound to the host over TLS, as the proxy tells', async () => {
    const headers = { host: 'plan.example', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'plan.example' }
    const body = { email: EMAIL, password: 'Pferd Batterie Heftklammer' }
    const answer = await test.nobody.post('/api/session', body, headers)
    const cookie = String(answer.headers['set-cookie'])
    expect(cookie).toMatch(/^__Host-fahrplan_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
    const [pair] = cookie.split(';', 1)
    const ask = async (name: string) =>
      (await test.nobody.get('/api/strategies', { ...headers, cookie: pair!.replace('__Host-', name) }))
        .status
    expect([await ask('__Host-'), await ask('')]).toEqual([200, 401])
  })
})
