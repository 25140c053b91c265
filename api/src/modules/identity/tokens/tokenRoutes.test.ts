import { newId } from '@fahrplan/shared/kernel'
import type { ApiToken, IssuedToken, NewApiToken } from '@fahrplan/shared/tenancy'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createClient, createTestApp, type SignedIn, type TestApp, type TestClient } from '../../../contract'
import { HOME, type TestDatabase, testDatabases } from '../../../testing'
import { memberships, municipalities } from '../../tenancy'
import { createIdentity } from '../createIdentity'
import { identities, sessions, users } from '../tables'

const URL = '/api/profile/tokens'
const NEW: NewApiToken = { name: 'Abgleich', municipalityId: HOME, scope: 'write', days: 30 }
const DAY_MS = 24 * 60 * 60 * 1000

describe.each(testDatabases)('tokens on $name', ({ create }) => {
  let test: TestApp
  let database: TestDatabase
  let wait = 0

  beforeAll(async () => {
    database = await create()
    const now = () => new Date(Date.now() + wait)
    test = await createTestApp(async () => database, { now })
  })
  afterEach(() => (wait = 0))
  afterAll(() => test.close())

  const db = () => database.handle.db
  const withToken = (token: string): TestClient =>
    createClient(test.app, { authorization: `Bearer ${token}` })
  const make = async ({ client }: SignedIn, more: Partial<NewApiToken> = {}) => {
    const answer = await client.post(URL, { ...NEW, ...more })
    expect(answer.status).toBe(201)
    return answer.json<IssuedToken>()
  }
  const tokensOf = async ({ client }: SignedIn) => (await client.get(URL)).json<{ items: ApiToken[] }>().items

  it('are told once, kept as a hash, and listed with when they were last used', async () => {
    const owner = await test.join({ roles: ['strategist'] })
    const { token, ...kept } = await make(owner)
    expect(token).toMatch(/^fpl_[\w-]{43}$/)
    expect(kept).toMatchObject({ name: 'Abgleich', municipalityId: HOME, scope: 'write', lastUsedAt: null })
    expect(Date.parse(kept.expiresAt) - Date.parse(kept.createdAt)).toBe(30 * DAY_MS)
    const { token: other, ...second } = await make(owner, { name: 'Zweiter', scope: 'read' })
    expect(await tokensOf(owner)).toEqual([second, kept])
    const dump = JSON.stringify(await database.handle.db.execute('select * from api_tokens'))
    expect(dump).not.toContain(token.slice(4))
    expect(dump).not.toContain(other.slice(4))
    wait = 5 * 60 * 1000
    await withToken(token).get('/api/strategies')
    const used = (await tokensOf(owner)).find(({ id }) => id === kept.id)
    expect(Date.parse(used!.lastUsedAt!)).toBeGreaterThanOrEqual(Date.parse(kept.createdAt) + wait)
  })

  it('last a day to a year, have a name, and a scope that there is', async () => {
    const { client } = await test.join({ roles: ['strategist'] })
    const refused = async (more: object) => {
      const answer = await client.post(URL, { ...NEW, ...more })
      const { errors } = answer.json<{ errors: { pointer: string }[] }>()
      return [answer.status, errors.map(({ pointer }) => pointer)]
    }
    expect(await refused({ days: 0 })).toEqual([422, ['/days']])
    expect(await refused({ days: 366 })).toEqual([422, ['/days']])
    expect(await refused({ name: ' ' })).toEqual([422, ['/name']])
    expect(await refused({ scope: 'admin' })).toEqual([422, ['/scope']])
    expect((await client.post(URL, { ...NEW, days: 365 })).status).toBe(201)
  })

  it('are only for municipalities that are open to the owner', async () => {
    const owner = await test.join({ roles: ['strategist'] })
    for (const municipalityId of [await test.found(), newId()]) {
      const answer = await owner.client.post(URL, { ...NEW, municipalityId })
      expect([answer.status, answer.json()['reason']]).toEqual([403, 'membership'])
    }
    const strict = await test.found()
    await db().update(municipalities).set({ secondFactorRequired: true }).where(eq(municipalities.id, strict))
    await test.join({ roles: ['strategist'], userId: owner.userId, municipalityId: strict })
    expect((await owner.client.post(URL, { ...NEW, municipalityId: strict })).status).toBe(403)
    // Signed in with the organisation, it is open; and so it is to what was made then.
    await db()
      .insert(identities)
      .values({ issuer: 'https://idp.example', subject: owner.userId, userId: owner.userId })
    await db().update(sessions).set({ method: 'organisation' }).where(eq(sessions.userId, owner.userId))
    await test.identity.identities.changed(owner.userId)
    const { token } = await make(owner, { municipalityId: strict })
    const strategyId = await test.plant(strict)
    expect((await withToken(token).get(`/api/strategies/${strategyId}`)).status).toBe(200)
  })

  it('are not made with accounts that everybody uses', async () => {
    const demo = await test.join({ roles: ['admin'] })
    await db().update(users).set({ isDemo: true }).where(eq(users.id, demo.userId))
    await test.identity.identities.changed(demo.userId)
    const answer = await demo.client.post(URL, NEW)
    expect([answer.status, answer.json()['type']]).toEqual([403, 'urn:fahrplan:problem:not-permitted'])
    expect(await tokensOf(demo)).toEqual([])
  })

  it('read and write a plan', async () => {
    const owner = await test.join({ roles: ['strategist'] })
    const strategyId = await test.plant()
    const url = `/api/strategies/${strategyId}`
    const { token } = await make(owner)
    const script = withToken(token)
    expect((await script.get(`${url}/plan`)).status).toBe(200)
    const made = await script.post(`${url}/stakeholder-groups`, { name: 'Seniorenbeirat' })
    expect(made.status).toBe(201)
    const { items } = (await script.get(`${url}/journal`)).json<{ items: { author: { id: string } }[] }>()
    expect(items.some(({ author }) => author.id === owner.userId)).toBe(true)
  })

  it('for reading do not write, whatever the owner may', async () => {
    const owner = await test.join({ roles: ['admin', 'strategist'] })
    const strategyId = await test.plant()
    const { token } = await make(owner, { scope: 'read' })
    const script = withToken(token)
    const url = `/api/strategies/${strategyId}`
    expect((await script.get(`${url}/plan`)).status).toBe(200)
    const writes = [
      ['POST', '/api/strategies'],
      ['PATCH', url],
      ['DELETE', url],
      ['POST', `${url}/commits`],
      ['POST', `${url}/milestones`],
    ] as const
    for (const [method, path] of writes) {
      const answer = await script.call(method, path, { body: {}, headers: { 'if-match': '*' } })
      expect([path, answer.status, answer.json()['reason']]).toEqual([path, 403, 'scope'])
    }
  })

  it('are no cookies: nobody leaves their limits that way', async () => {
    const owner = await test.join({ roles: ['admin', 'strategist'] })
    const { token } = await make(owner, { scope: 'read' })
    expect((await withToken(token).get('/api/strategies')).status).toBe(200)
    const browser = createClient(test.app, { cookie: `fahrplan_session=${token}` })
    expect((await browser.get('/api/strategies')).status).toBe(401)
    expect((await browser.post('/api/strategies', {})).status).toBe(401)
    expect((await browser.get('/api/profile/sessions')).status).toBe(401)
    const session = owner.cookie.split('=')[1]!
    expect((await withToken(session).get('/api/strategies')).status).toBe(401)
  })

  it('find nothing of another municipality, even if the owner does', async () => {
    const owner = await test.join({ roles: ['strategist'] })
    const neighbour = await test.found()
    await test.join({ roles: ['strategist'], userId: owner.userId, municipalityId: neighbour })
    const there = await test.plant(neighbour)
    const here = await test.plant()
    const { token } = await make(owner)
    const script = withToken(token)
    for (const path of ['', '/plan', '/journal', '/milestones']) {
      expect((await owner.client.get(`/api/strategies/${there}${path}`)).status).toBe(200)
      expect((await script.get(`/api/strategies/${there}${path}`)).status).toBe(404)
    }
    const { items } = (await script.get('/api/strategies?limit=200')).json<{ items: { id: string }[] }>()
    const ids = items.map(({ id }) => id)
    expect([ids.includes(here), ids.includes(there)]).toEqual([true, false])
  })

  it('do not look beyond their municipality, though the owner operates all', async () => {
    const owner = await test.join({ roles: ['admin'] })
    await db().update(users).set({ isOperator: true }).where(eq(users.id, owner.userId))
    await test.identity.identities.changed(owner.userId)
    const neighbour = await test.found('Weit weg')
    const { token } = await make(owner)
    const { items } = (await withToken(token).get('/api/municipalities')).json<{ items: { id: string }[] }>()
    expect(items.map(({ id }) => id)).toEqual([HOME])
    expect((await owner.client.get('/api/municipalities')).text).toContain(neighbour)
  })

  it('follow the owner’s role, and lead nowhere once they have left', async () => {
    const owner = await test.join({ roles: ['strategist'] })
    const url = `/api/strategies/${await test.plant()}`
    const script = withToken((await make(owner)).token)
    const write = () => script.post(`${url}/stakeholder-groups`, { name: 'Jugendrat' })
    expect((await write()).status).toBe(201)
    await db()
      .update(memberships)
      .set({ roles: ['consultant'] })
      .where(eq(memberships.userId, owner.userId))
    await test.identity.identities.changed(owner.userId)
    const released = await test.client.get(url)
    await test.client.patch(url, released.tag, { status: 'adopted' })
    expect((await write()).status).toBe(403)
    await db().delete(memberships).where(eq(memberships.userId, owner.userId))
    await test.identity.identities.changed(owner.userId)
    expect((await script.get(url)).status).toBe(404)
  })

  it('are worthless at once when they are taken back, also to another process', async () => {
    const owner = await test.join({ roles: ['strategist'] })
    const { token, id } = await make(owner)
    const { identities: elsewhere } = await createIdentity(await database.another())
    const actor = await elsewhere.identify('token', token, false)
    expect(actor?.user.id).toBe(owner.userId)
    expect((await withToken(token).get('/api/strategies')).status).toBe(200)
    const stranger = await test.join({ roles: ['admin'] })
    expect((await stranger.client.call('DELETE', `${URL}/${id}`)).status).toBe(404)
    expect((await owner.client.call('DELETE', `${URL}/${id}`)).status).toBe(204)
    expect((await withToken(token).get('/api/strategies')).status).toBe(401)
    await expect.poll(() => elsewhere.identify('token', token, false)).toBeNull()
    expect((await owner.client.call('DELETE', `${URL}/${id}`)).status).toBe(404)
    expect(await tokensOf(owner)).toEqual([])
  })

  it('are worthless when they have expired, and say so in the list', async () => {
    const owner = await test.join({ roles: ['strategist'] })
    const { token, expiresAt } = await make(owner, { days: 1 })
    wait = DAY_MS - 1000
    expect((await withToken(token).get('/api/strategies')).status).toBe(200)
    wait = DAY_MS
    expect((await withToken(token).get('/api/strategies')).status).toBe(401)
    wait = 0
    expect((await tokensOf(owner))[0]?.expiresAt).toBe(expiresAt)
  })

  it('go with their owner', async () => {
    const owner = await test.join({ roles: ['strategist'] })
    const { token } = await make(owner)
    await db().delete(users).where(eq(users.id, owner.userId))
    await test.identity.identities.changed(owner.userId)
    expect((await withToken(token).get('/api/strategies')).status).toBe(401)
  })

  it.each(['fpl_', `fpl_${'A'.repeat(43)}`, 'Basic', ''])(
    'that are none open nothing: "%s"',
    async (token) => {
      const answer = await withToken(token).get('/api/strategies')
      expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer'])
    },
  )
})
