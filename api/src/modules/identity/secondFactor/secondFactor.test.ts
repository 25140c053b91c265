import { eq } from 'drizzle-orm'
import { URI } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testDatabases } from '../../../testing'
import { attempts, recoveryCodes, users } from '../tables'
import {
  Browser,
  Clock,
  createTwoProcesses,
  joinWithPassword,
  MINUTE,
  PASSWORD,
  SECOND,
  totpCode,
  type TwoProcesses,
} from '../testing/entrance'

const STEP = 30 * SECOND

describe.each(testDatabases)('the second factor on $name', ({ create }) => {
  const clock = new Clock()
  let test: TwoProcesses
  let email: string
  let userId: string
  /** Signed in, without a second factor so far. */
  let anna: Browser
  beforeAll(async () => {
    test = await createTwoProcesses(create, clock.now)
  })
  beforeEach(async () => {
    email = `anna-${Math.random().toString(36).slice(2)}@stadt.example`
    ;({ userId } = await joinWithPassword(test, { roles: ['strategist'], email }))
    await test.identity.database.db.delete(attempts)
    anna = new Browser(test.app)
    await anna.signIn(email)
  })
  afterAll(() => test.close())

  const codeOf = (secret: string, ms = 0) => totpCode(secret, new Date(clock.now().getTime() + ms))

  const begin = async () =>
    (await anna.post('/api/profile/second-factor', { password: PASSWORD })).json<{
      secret: string
      uri: string
    }>()
  const confirm = (code: string) => anna.post('/api/profile/second-factor/confirmation', { code })

  async function setUp(): Promise<{ secret: string; codes: string[] }> {
    const { secret } = await begin()
    const codes = (await confirm(codeOf(secret))).json<{ recoveryCodes: string[] }>().recoveryCodes
    // The code that confirmed is used up.
    clock.forward(2 * STEP)
    return { secret, codes }
  }

  /** The password is given, the code is wanted. */
  async function halfway(app = test.app): Promise<Browser> {
    const browser = new Browser(app)
    await browser.signIn(email)
    return browser
  }

  const send = (browser: Browser, code: string) => browser.post('/api/session/second-factor', { code })
  const isIn = async (browser: Browser) => (await browser.get('/api/strategies')).status === 200

  it('is asked for once a first code has confirmed it', async () => {
    const { secret, uri } = await begin()
    expect(URI.parse(uri)).toMatchObject({ issuer: 'Fahrplan', label: email, period: 30, digits: 6 })
    expect(uri).toContain(secret)
    expect((await (await halfway()).session()).user).toMatchObject({ hasSecondFactor: false })
    expect((await confirm('000000')).json()).toMatchObject({ type: 'urn:fahrplan:problem:wrong-code' })
    const answer = await confirm(`${codeOf(secret).slice(0, 3)} ${codeOf(secret).slice(3)}`)
    const { recoveryCodes: codes } = answer.json<{ recoveryCodes: string[] }>()
    expect(new Set(codes).size).toBe(10)
    expect((await anna.session()).user).toMatchObject({ hasSecondFactor: true })
    expect(await (await halfway()).session()).toMatchObject({ user: null, awaitsSecondFactor: true })
  })

  it('lets nobody further than to the question for the code', async () => {
    await setUp()
    const browser = await halfway()
    for (const url of ['/api/strategies', '/api/profile/sessions', '/api/profile/export'])
      expect((await browser.get(url)).status).toBe(401)
    expect((await browser.post('/api/profile/password', { current: PASSWORD, next: PASSWORD })).status).toBe(
      401,
    )
  })

  it('opens with a code, by a session of its own', async () => {
    const { secret } = await setUp()
    const browser = await halfway()
    const before = new Browser(test.app, browser.cookie)
    const answer = await send(browser, codeOf(secret))
    expect(answer.json()).toMatchObject({ user: { email }, awaitsSecondFactor: false })
    expect(browser.cookie).not.toBe(before.cookie)
    expect([await isIn(browser), await isIn(before)]).toEqual([true, false])
    expect(await before.session()).toMatchObject({ user: null, awaitsSecondFactor: false })
  })

  it('takes the code of the step before and after, and no older or later one', async () => {
    const { secret } = await setUp()
    for (const [ms, status] of [
      [-2 * STEP, 401],
      [2 * STEP, 401],
      [-STEP, 200],
      [STEP, 200],
    ] as const)
      expect((await send(await halfway(), codeOf(secret, ms))).status).toBe(status)
  })

  it('takes each code once, also of two who send it at once to two processes', async () => {
    const { secret } = await setUp()
    const code = codeOf(secret)
    const both = [await halfway(), await halfway(test.other)]
    const answers = await Promise.all(both.map((browser) => send(browser, code)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 401]))
    expect((await send(await halfway(), code)).json()).toMatchObject({
      type: 'urn:fahrplan:problem:wrong-code',
    })
    // An older one that nobody has used would still be valid by the clock.
    expect((await send(await halfway(), codeOf(secret, -STEP))).status).toBe(401)
  })

  it('does not take the code that has confirmed it', async () => {
    const { secret } = await begin()
    const code = codeOf(secret)
    await confirm(code)
    expect((await send(await halfway(), code)).status).toBe(401)
  })

  it('opens with a recovery code in its place, each once, however it is typed', async () => {
    const { codes } = await setUp()
    const code = codes[3]!
    const typed = ` ${code.replaceAll('-', ' ').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `
    expect((await send(await halfway(), typed)).status).toBe(200)
    expect((await send(await halfway(), code)).status).toBe(401)
    const both = [await halfway(), await halfway(test.other)]
    const answers = await Promise.all(both.map((browser) => send(browser, codes[4]!)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 401]))
    const left = await test.identity.database.db
      .select()
      .from(recoveryCodes)
      .where(eq(recoveryCodes.userId, userId))
    expect(left).toHaveLength(8)
    expect(JSON.stringify(left)).not.toContain(codes[0]!.replaceAll('-', ''))
  })

  it('gives new recovery codes, and the old ones open nothing any more', async () => {
    const { codes } = await setUp()
    const fresh = (await anna.post('/api/profile/recovery-codes', { password: PASSWORD })).json<{
      recoveryCodes: string[]
    }>().recoveryCodes
    expect((await send(await halfway(), codes[0]!)).status).toBe(401)
    expect((await send(await halfway(), fresh[0]!)).status).toBe(200)
  })

  it('makes whoever guesses codes wait, whichever password they know', async () => {
    const { secret } = await setUp()
    for (let time = 0; time < 5; time++) expect((await send(await halfway(), '000000')).status).toBe(401)
    const blocked = await send(await halfway(test.other), codeOf(secret))
    expect([blocked.status, blocked.headers['retry-after']]).toEqual([429, '10'])
    clock.forward(10 * SECOND)
    expect((await send(await halfway(), codeOf(secret))).status).toBe(200)
    clock.forward(STEP)
    expect((await send(await halfway(), '000000')).status).toBe(401)
  })

  it('waits ten minutes for the code, no longer', async () => {
    const { secret } = await setUp()
    const browser = await halfway()
    clock.forward(10 * MINUTE)
    expect((await send(browser, codeOf(secret))).json()).toMatchObject({
      type: 'urn:fahrplan:problem:sign-in-required',
    })
  })

  it('asks nobody who is signed in already, or not at all', async () => {
    expect((await send(anna, '123456')).status).toBe(401)
    expect((await send(new Browser(test.app), '123456')).status).toBe(401)
  })

  it('can be removed with the password, and set up anew', async () => {
    const { codes } = await setUp()
    const remove = (password: string) => anna.delete('/api/profile/second-factor', { password })
    expect((await anna.post('/api/profile/second-factor', { password: PASSWORD })).status).toBe(409)
    expect((await remove('falsch')).json()).toMatchObject({ type: 'urn:fahrplan:problem:wrong-password' })
    expect((await remove(PASSWORD)).status).toBe(204)
    expect((await (await halfway()).session()).user).toMatchObject({ hasSecondFactor: false })
    const { db } = test.identity.database
    expect(await db.select().from(recoveryCodes).where(eq(recoveryCodes.userId, userId))).toEqual([])
    expect((await anna.post('/api/profile/recovery-codes', { password: PASSWORD })).status).toBe(404)
    await setUp()
    expect((await send(await halfway(), codes[0]!)).status).toBe(401)
  })

  it('is nothing that an unlocked screen is enough for', async () => {
    await setUp()
    for (const answer of [
      await anna.delete('/api/profile/second-factor', { password: 'falsch' }),
      await anna.post('/api/profile/recovery-codes', { password: 'falsch' }),
    ])
      expect(answer.status).toBe(403)
    const [user] = await test.identity.database.db.select().from(users).where(eq(users.id, userId))
    expect(user!.totpConfirmedAt).not.toBeNull()
  })
})
