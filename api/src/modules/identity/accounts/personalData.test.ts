import { type Id, newId } from '@fahrplan/shared/kernel'
import { type SQL, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, openStream, type SignedIn, type TestApp } from '../../../contract'
import { HOME, testDatabases } from '../../../testing'
import { issueFeed } from '../feeds/feedStore'
import { issueLink } from '../links/linkStore'
import { apiTokens, identities } from '../tables'
import { addSecondFactor, Browser, joinWithPassword, PASSWORD } from '../testing/entrance'
import type { PersonalData } from './personalData'

describe.each(testDatabases)('personal data on $name', ({ create }) => {
  let test: TestApp
  let city: Id
  let colleague: SignedIn
  let name: string
  let email: string
  let userId: Id
  let leo: Browser
  let strategyId: Id
  let count = 0
  beforeAll(async () => {
    test = await createTestApp(create)
    await test.app.listen({ port: 0, host: '127.0.0.1' })
  })
  beforeEach(async () => {
    city = await test.found('Musterstadt')
    colleague = await test.join({ roles: ['admin', 'strategist'], municipalityId: city })
    name = `Leonore Leser-${++count}`
    email = `leonore${count}@stadt.example`
    const member = { roles: ['admin', 'strategist'], municipalityId: city, name, email } as const
    ;({ userId } = await joinWithPassword(test, member))
    leo = new Browser(test.app)
    await leo.signIn(email)
    strategyId = await test.plant(city)
    await leaveTraces()
  })
  afterAll(() => test.close())

  const db = () => test.identity.database.db

  /** Everything that somebody can leave behind. */
  async function leaveTraces(): Promise<void> {
    await addSecondFactor(leo, new Date())
    await db()
      .insert(identities)
      .values({ issuer: 'https://id.example', subject: `sub-${count}`, userId })
    const now = new Date()
    await db()
      .insert(apiTokens)
      .values({
        id: newId(),
        tokenHash: `hash-${count}`,
        userId,
        municipalityId: city,
        name: 'Haushalt abgleichen',
        scope: 'read',
        createdAt: now,
        expiresAt: new Date(now.getTime() + 1_000_000),
      })
    await issueFeed(db(), { userId, municipalityId: city, strategyId }, now)
    await issueLink(db(), { kind: 'invitation', email, municipalityId: HOME, roles: ['committee'] }, now)
    await issueLink(db(), { kind: 'passwordReset', email, userId }, now)
    const strategy = await leo.get(`/api/strategies/${strategyId}`)
    const patched = await test.app.inject({
      method: 'PATCH',
      url: `/api/strategies/${strategyId}`,
      headers: { host: 'localhost', cookie: leo.cookie!, 'if-match': strategy.tag },
      payload: { summary: 'Geheimes Vorhaben' },
    })
    expect(patched.statusCode).toBe(200)
    const snapshot = await leo.post(`/api/strategies/${strategyId}/snapshots`, { title: 'Stand im März' })
    expect(snapshot.status).toBe(201)
    const { id } = snapshot.json<{ id: Id }>()
    expect((await leo.post(`/api/strategies/${strategyId}/snapshots/${id}/release`, {})).status).toBe(200)
    for (const view of [
      { name: `Nur für ${name}`, query: 'mine=1' },
      { name: 'Für alle', query: '', shared: true },
    ])
      expect((await leo.post(`/api/strategies/${strategyId}/views`, view)).status).toBe(201)
  }

  /** The tables in which a text stands anywhere. */
  async function tablesWith(text: string): Promise<string[]> {
    const named = await rowsOf<{ name: string }>(
      sql`select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    const found = []
    for (const { name: table } of named) {
      const rows = await rowsOf(sql`select 1 from ${sql.raw(table)} t where strpos(t::text, ${text}) > 0`)
      if (rows.length > 0) found.push(table.replace('public.', ''))
    }
    return found.toSorted()
  }

  async function rowsOf<Row>(query: SQL): Promise<Row[]> {
    return ((await db().execute(query)) as unknown as { rows: Row[] }).rows
  }

  const leave = (password: string | undefined = PASSWORD) => leo.post('/api/profile/deletion', { password })

  it('can be taken along: everything that is kept, but no secret and nothing of a plan', async () => {
    const answer = await leo.get('/api/profile/export')
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[\w-]+\.json"$/)
    const data = answer.json<PersonalData>()
    expect(data.account).toMatchObject({
      id: userId,
      name,
      email,
      hasPassword: true,
      hasSecondFactor: true,
    })
    expect(data.organisationAccounts).toEqual([{ issuer: 'https://id.example', subject: `sub-${count}` }])
    expect(data.memberships).toEqual([
      {
        municipalityId: city,
        municipalityName: 'Musterstadt',
        roles: ['admin', 'strategist'],
        departmentIds: [],
      },
    ])
    expect(data.sessions.length).toBeGreaterThan(0)
    expect(data.tokens).toMatchObject([{ name: 'Haushalt abgleichen', scope: 'read' }])
    expect(data.calendarFeeds).toMatchObject([{ strategyId, lastReadAt: null }])
    expect(data.links.map(({ kind }) => kind).toSorted()).toEqual(['invitation', 'passwordReset'])
    expect(data.journal).toMatchObject([{ strategyId, revision: 2, cause: { kind: 'edit' } }])
    expect(data.snapshots).toMatchObject([
      { strategyId, title: 'Stand im März', releasedAt: expect.any(String) as string },
    ])
    expect(data.views).toMatchObject([
      { strategyId, name: `Nur für ${name}`, query: 'mine=1', shared: false },
      { strategyId, name: 'Für alle', shared: true },
    ])
    expect(answer.text).not.toMatch(/Geheimes Vorhaben|argon2|hash-|token_?hash|secret/i)
  })

  it('hold nothing of others', async () => {
    const { text } = await colleague.client.get('/api/profile/export')
    expect(text).not.toContain(name)
    expect(text).not.toContain(email)
  })

  it('are gone from every table once somebody has left; what they did stays, in the name of their role', async () => {
    expect(await tablesWith(name)).toEqual(['commits', 'saved_views', 'snapshots', 'users'])
    expect(await tablesWith(email)).toEqual(['one_time_links', 'users'])
    expect(await tablesWith(userId)).toContain('calendar_feeds')
    expect((await leave()).status).toBe(204)
    expect(await tablesWith(userId)).not.toContain('calendar_feeds')
    for (const text of [name, email, `sub-${count}`, `hash-${count}`])
      expect(await tablesWith(text)).toEqual([])

    expect(leo.cookie).toBeUndefined()
    expect((await new Browser(test.app).signIn(email)).status).toBe(401)
    const journal = await colleague.client.get(`/api/strategies/${strategyId}/journal`)
    expect(journal.json<{ items: object[] }>().items).toContainEqual(
      expect.objectContaining({ revision: 2, author: { id: userId, name: null, role: 'strategist' } }),
    )
    const snapshots = await colleague.client.get(`/api/strategies/${strategyId}/snapshots`)
    expect(snapshots.json()).toMatchObject({
      items: [
        { takenBy: { name: null, role: 'strategist' }, releasedBy: { name: null, role: 'strategist' } },
      ],
    })
    const views = await colleague.client.get(`/api/strategies/${strategyId}/views`)
    expect(views.json()).toMatchObject({ items: [{ name: 'Für alle', ownerName: null }] })
  })

  it('end every session and every stream at once', async () => {
    const { port } = test.app.server.address() as { port: number }
    const stream = await openStream(`http://127.0.0.1:${port}/api/strategies/${strategyId}/events`, {
      cookie: leo.cookie!,
    })
    const stolen = new Browser(test.app, leo.cookie)
    await leave()
    for (;;) if ((await stream.next()) === undefined) break
    expect((await stolen.session()).user).toBeNull()
  })

  it('are only deleted by whoever knows the password', async () => {
    expect((await leave('falsch')).json()).toMatchObject({ type: 'urn:fahrplan:problem:wrong-password' })
    expect((await leo.post('/api/profile/deletion', {})).json()).toMatchObject({
      status: 422,
      errors: [{ field: 'password' }],
    })
    expect((await leo.session()).user).not.toBeNull()
  })

  it('stay as long as nobody else administers', async () => {
    const goes = await test.found('Kleinstadt')
    const { cookie } = await test.join({ roles: ['admin'], municipalityId: goes, name: 'Einzige Erna' })
    const only = new Browser(test.app, cookie)
    expect((await only.post('/api/profile/deletion', {})).json()).toMatchObject({
      status: 409,
      type: 'urn:fahrplan:problem:last-admin',
    })
    expect((await only.session()).user).toMatchObject({ name: 'Einzige Erna' })
    await test.join({ roles: ['admin'], municipalityId: goes })
    expect((await only.post('/api/profile/deletion', {})).status).toBe(204)
  })

  it('leave one who administers, also when the last two go at once', async () => {
    const goes = await test.found('Zweistadt')
    const both = await Promise.all(
      [1, 2].map(async () => {
        const { cookie } = await test.join({ roles: ['admin'], municipalityId: goes })
        return new Browser(test.app, cookie)
      }),
    )
    const answers = await Promise.all(both.map((browser) => browser.post('/api/profile/deletion', {})))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204, 409]))
  })
})
