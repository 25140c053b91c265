import type { OpenedLink, Session } from '@fahrplan/shared/tenancy'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type SignedIn, type TestApp } from '../../../contract'
import { testDatabases } from '../../../testing'
import { memberships } from '../../tenancy'
import { issueLink } from '../links/linkStore'
import { oneTimeLinks, users } from '../tables'
import { addSecondFactor, Browser, Clock, DAY, joinWithPassword, PASSWORD } from '../testing/entrance'
import { offerSetup } from './offerSetup'

const OLGA = { name: 'Olga Operator', email: 'olga@stadt.example', password: 'Noch ein Pferd mit Batterie' }
const EXPIRED = 'urn:fahrplan:problem:link-expired'
const SENDER = { origin: 'https://plan.example', log: { info: () => {} } }

describe.each(testDatabases)('an installation without an operator on $name', ({ create }) => {
  const clock = new Clock()
  let test: TestApp
  let admin: SignedIn
  let email: string
  let count = 0
  beforeAll(async () => {
    test = await createTestApp(create, { now: clock.now })
  })
  beforeEach(async () => {
    await db().delete(oneTimeLinks)
    await db().update(users).set({ isOperator: false })
    email = `ada${++count}@stadt.example`
    admin = await joinWithPassword(test, { roles: ['admin'], email })
    await db().delete(users).where(eq(users.email, OLGA.email))
  })
  afterAll(() => test.close())

  const db = () => test.identity.database.db
  const become = (token: string, more: object = OLGA, by = new Browser(test.app)) =>
    by.post('/api/links/operator', { token, ...more })

  async function offer(): Promise<string> {
    const offered = await offerSetup(test.identity, SENDER)
    expect(offered).toMatchObject({ kind: 'operator' })
    const [page, secret] = offered!.address.split('#')
    expect(page).toBe('https://plan.example/betrieb')
    return secret!
  }

  it('is offered one when the last has deleted their account, and not before', async () => {
    await db().update(users).set({ isOperator: true }).where(eq(users.id, admin.userId))
    expect(await offerSetup(test.identity, SENDER)).toBeUndefined()
    await test.join({ roles: ['admin'] })
    const ada = new Browser(test.app)
    await ada.signIn(email)
    expect((await ada.post('/api/profile/deletion', { password: PASSWORD })).status).toBe(204)
    await offer()
  })

  it('gets one with a new account, to whom no municipality opens by that', async () => {
    const token = await offer()
    const opened = await test.nobody.post('/api/links/open', { token })
    expect(opened.json<OpenedLink>()).toMatchObject({ kind: 'operator', email: null, municipalityName: null })
    const olga = new Browser(test.app)
    const { user } = (await become(token, OLGA, olga)).json<Session>()
    expect(user).toMatchObject({ name: OLGA.name, email: OLGA.email, isOperator: true, memberships: [] })
    expect((await olga.get('/api/strategies')).json()).toMatchObject({ items: [] })
    const city = { name: 'Neustadt', adminEmail: 'neu@stadt.example' }
    expect((await olga.post('/api/municipalities', city)).status).toBe(201)
    expect(await offerSetup(test.identity, SENDER)).toBeUndefined()
    expect((await become(token)).json()).toMatchObject({ type: EXPIRED })
  })

  it('gets one who has an account already, and keeps what it has', async () => {
    const token = await offer()
    expect((await become(token, { ...OLGA, email })).json()).toMatchObject({
      type: 'urn:fahrplan:problem:email-taken',
    })
    expect((await become(token, {})).status).toBe(401)
    const ada = new Browser(test.app)
    await ada.signIn(email)
    const { user } = (await become(token, {}, ada)).json<Session>()
    expect(user).toMatchObject({ id: admin.userId, isOperator: true })
    expect((await ada.session()).user).toMatchObject({ isOperator: true })
    const roles = await db().select().from(memberships).where(eq(memberships.userId, admin.userId))
    expect(roles).toMatchObject([{ roles: ['admin'] }])
  })

  it('gets nobody who is only halfway in, and no account of the demo', async () => {
    const token = await offer()
    const ada = new Browser(test.app)
    await ada.signIn(email)
    await addSecondFactor(ada, clock.now())
    const halfway = new Browser(test.app)
    await halfway.signIn(email)
    expect((await become(token, {}, halfway)).status).toBe(401)
    await db().update(users).set({ isDemo: true }).where(eq(users.id, admin.userId))
    await test.identity.identities.changed(admin.userId)
    expect((await become(token, {}, ada)).status).toBe(403)
    expect((await become(token)).status).toBe(200)
  })

  it('says what is missing, and which password is no good', async () => {
    const token = await offer()
    const fieldsOf = async (more: object) =>
      (await become(token, more)).json<{ errors: { field: string }[] }>().errors.map(({ field }) => field)
    expect(await fieldsOf({ name: 'Olga' })).toEqual(['email', 'password'])
    expect(await fieldsOf({ ...OLGA, password: 'OlgaOperator2027' })).toEqual(['password'])
    expect((await become(token)).status).toBe(200)
  })

  it('gets one: of two who come at once, and within a day', async () => {
    const late = await offer()
    clock.forward(DAY)
    expect((await become(late)).json()).toMatchObject({ type: EXPIRED })
    const links = [1, 2].map(() => issueLink(db(), { kind: 'operator' }, clock.now()))
    const [first, second] = await Promise.all(links)
    await db().insert(oneTimeLinks).values([first!.link, second!.link]).onConflictDoNothing()
    const answers = await Promise.all(
      [first!, second!].map(({ secret }, index) => become(secret, { ...OLGA, email: `${index}${email}` })),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 410]))
  })

  it('opens by no other link', async () => {
    const { secret } = await issueLink(db(), { kind: 'setup' }, clock.now())
    expect((await become(secret)).json()).toMatchObject({ type: EXPIRED })
    const setup = { token: await offer(), ...OLGA, municipalityName: 'Musterstadt' }
    expect((await test.nobody.post('/api/links/setup', setup)).json()).toMatchObject({ type: EXPIRED })
  })
})
