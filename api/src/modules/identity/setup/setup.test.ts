import type { Session } from '@fahrplan/shared/tenancy'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../contract'
import { HOME, settleIn, testDatabases } from '../../../testing'
import { municipalities } from '../../tenancy'
import { issueLink } from '../links/linkStore'
import { oneTimeLinks, users } from '../tables'
import { Browser, Clock, DAY, joinWithPassword } from '../testing/entrance'
import { offerSetup } from './offerSetup'

const ADMIN = { name: 'Erika Erste', email: 'erika@stadt.example', password: 'ein langes Passwort' }

const SENDER = { origin: 'https://plan.example', log: { info: () => {} } }

describe.each(testDatabases)('the first administrator on $name', ({ create }) => {
  const clock = new Clock()
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp(create, { now: clock.now })
  })
  beforeEach(async () => {
    // Anna, whom every test knows, is not there yet.
    await db().delete(users)
    await db().delete(oneTimeLinks)
    await db().delete(municipalities)
    await settleIn({ db: db() })
  })
  afterAll(() => test.close())

  const db = () => test.identity.database.db

  async function offer(): Promise<string> {
    const offered = await offerSetup(test.identity, SENDER)
    expect(offered?.kind).toBe('setup')
    const [page, secret] = offered!.address.split('#')
    expect(page).toBe('https://plan.example/einrichten')
    return secret!
  }

  const setUp = (token: string, more: object = {}) =>
    new Browser(test.app).post('/api/links/setup', {
      token,
      ...ADMIN,
      municipalityName: 'Musterstadt',
      ...more,
    })

  it('gets an account, the city a name, and both are theirs', async () => {
    await db().delete(municipalities)
    const token = await offer()
    expect((await test.nobody.post('/api/links/open', { token })).json()).toMatchObject({
      kind: 'setup',
      email: null,
      municipalityName: null,
      hasAccount: false,
    })
    const { user } = (await setUp(token)).json<Session>()
    expect(user).toMatchObject({ name: 'Erika Erste', email: ADMIN.email, isOperator: true })
    expect(user!.memberships).toMatchObject([
      { municipality: { name: 'Musterstadt', isDemo: false }, roles: ['admin', 'strategist'] },
    ])
    expect((await new Browser(test.app).signIn(ADMIN.email, ADMIN.password)).status).toBe(200)
  })

  it('joins what was there before there were accounts, and names it', async () => {
    const { user } = (await setUp(await offer())).json<Session>()
    expect(user!.memberships).toMatchObject([{ municipality: { id: HOME, name: 'Musterstadt' } }])
  })

  it('leaves the example city alone', async () => {
    await db().update(municipalities).set({ isDemo: true }).where(eq(municipalities.id, HOME))
    const { user } = (await setUp(await offer())).json<Session>()
    expect(user!.memberships).toMatchObject([{ municipality: { name: 'Musterstadt', isDemo: false } }])
    expect(await db().select().from(municipalities)).toHaveLength(2)
  })

  it('has to name the city where there is none', async () => {
    await db().delete(municipalities)
    const token = await offer()
    const nameless = await setUp(token, { municipalityName: undefined })
    expect(nameless.json()).toMatchObject({ status: 422, errors: [{ field: 'municipalityName' }] })
    expect((await setUp(token, { password: 'Musterstadt2027' })).json()).toMatchObject({
      status: 422,
      errors: [{ field: 'password', rule: 'passwordGuessable' }],
    })
    expect((await setUp(token)).status).toBe(200)
  })

  it('is one: the link opens once, and no other one beside it', async () => {
    const outdated = await offer()
    const token = await offer()
    expect((await setUp(outdated)).status).toBe(410)
    const answers = await Promise.all([setUp(token), setUp(token, { email: 'zweite@stadt.example' })])
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 410]))
    expect(await db().select().from(oneTimeLinks)).toEqual([])
    expect(await offerSetup(test.identity, SENDER)).toBeUndefined()
  })

  it('is not offered a second time because two servers started at once', async () => {
    const first = await issueLink(db(), { kind: 'setup' }, clock.now())
    const second = await issueLink(db(), { kind: 'setup' }, clock.now())
    // Neither had seen the other's link yet.
    await db().insert(oneTimeLinks).values(first.link)
    const both = await Promise.all(
      [first, second].map(({ secret }, index) => setUp(secret, { email: `e${index}@stadt.example` })),
    )
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it('is nobody any more a day later, or once somebody else has an account', async () => {
    const late = await offer()
    clock.forward(DAY)
    expect((await setUp(late)).status).toBe(410)
    const token = await offer()
    await joinWithPassword(test, { roles: ['admin'] })
    expect((await setUp(token)).status).toBe(410)
  })

  it('is still to come where only the demo has accounts', async () => {
    const { userId } = await joinWithPassword(test, { roles: ['admin'], email: 'admin@demo.invalid' })
    await db().update(users).set({ isDemo: true }).where(eq(users.id, userId))
    const token = await offer()
    expect((await setUp(token, { email: 'admin@demo.invalid' })).json()).toMatchObject({
      type: 'urn:fahrplan:problem:email-taken',
    })
    expect((await setUp(token)).status).toBe(200)
  })
})
