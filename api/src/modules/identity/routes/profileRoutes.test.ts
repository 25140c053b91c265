import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type SignedIn, type TestApp } from '../../../contract'
import { testDatabases } from '../../../testing'
import { startSession } from '../sessions/sessionStore'
import { attempts, users } from '../tables'
import { Browser, Clock, joinWithPassword, PASSWORD, setHash } from '../testing/entrance'

const NEXT_PASSWORD = 'Noch ein Pferd mit Batterie'

describe.each(testDatabases)('the own profile on $name', ({ create }) => {
  const clock = new Clock()
  let test: TestApp
  let email: string
  let userId: string
  let anna: Browser
  let count = 0
  beforeAll(async () => {
    test = await createTestApp(create, { now: clock.now })
  })
  beforeEach(async () => {
    await test.identity.database.db.delete(attempts)
    email = `anna${++count}@stadt.example`
    ;({ userId } = await joinWithPassword(test, { roles: ['strategist'], email }))
    anna = new Browser(test.app)
    await anna.signIn(email)
  })
  afterAll(() => test.close())

  const changePassword = (current: string, next = NEXT_PASSWORD) =>
    anna.post('/api/profile/password', { current, next })

  it('has a name that can be changed', async () => {
    const answer = await anna.patch('/api/profile', { name: '  Anna Neu ' })
    expect(answer.json()).toMatchObject({ id: userId, name: 'Anna Neu', email })
    expect((await anna.session()).user).toMatchObject({ name: 'Anna Neu' })
    for (const body of [{ name: ' ' }, {}, { name: 'A', email: 'x@y.example' }])
      expect((await anna.patch('/api/profile', body)).status).toBe(422)
  })

  it('has a password that can be changed by whoever knows it, and that ends all other sessions', async () => {
    const elsewhere = new Browser(test.app)
    await elsewhere.signIn(email)
    expect((await changePassword('falsch geraten')).json()).toMatchObject({
      type: 'urn:fahrplan:problem:wrong-password',
    })
    expect((await changePassword(PASSWORD, 'zu kurz')).json()).toMatchObject({
      status: 422,
      errors: [{ field: 'next' }],
    })
    expect((await changePassword(PASSWORD, `${email}!`)).json()).toMatchObject({
      status: 422,
      errors: [{ field: 'next', rule: 'passwordGuessable' }],
    })
    expect((await elsewhere.session()).user).not.toBeNull()
    expect((await changePassword(PASSWORD)).status).toBe(204)
    expect((await elsewhere.session()).user).toBeNull()
    expect((await anna.session()).user).not.toBeNull()
    expect((await new Browser(test.app).signIn(email)).status).toBe(401)
    expect((await new Browser(test.app).signIn(email, NEXT_PASSWORD)).status).toBe(200)
  })

  it('is not opened by guessing at an unlocked screen', async () => {
    for (let time = 0; time < 5; time++) expect((await changePassword('geraten')).status).toBe(403)
    for (const answer of [
      await changePassword(PASSWORD),
      await anna.post('/api/profile/second-factor', { password: PASSWORD }),
      await anna.post('/api/profile/deletion', { password: PASSWORD }),
    ])
      expect([answer.status, answer.headers['retry-after']]).toEqual([429, '10'])
  })

  it('has no password to change where the organisation keeps it', async () => {
    await setHash(test, userId, null)
    for (const answer of [
      await changePassword(PASSWORD),
      await anna.post('/api/profile/second-factor', { password: PASSWORD }),
    ])
      expect(answer.json()).toMatchObject({ status: 403, right: 'ownAccount', reason: 'noPassword' })
  })

  it('is closed to whoever has not signed in', async () => {
    for (const url of ['/api/profile/sessions', '/api/profile/export'])
      expect((await test.nobody.get(url)).status).toBe(401)
    expect((await test.nobody.post('/api/profile/deletion', {})).status).toBe(401)
  })
})

describe.each(testDatabases)('an account of the demo on $name', ({ create }) => {
  let test: TestApp
  let guest: SignedIn
  beforeAll(async () => {
    test = await createTestApp(create)
    guest = await test.join({ roles: ['admin'], email: 'admin@demo.invalid', name: 'Alex Administration' })
    const { db } = test.identity.database
    await db.update(users).set({ isDemo: true }).where(eq(users.id, guest.userId))
    await test.identity.identities.changed(guest.userId)
  })
  afterAll(() => test.close())

  it('stays as it is, and says why', async () => {
    const browser = new Browser(test.app, guest.cookie)
    for (const answer of [
      await browser.patch('/api/profile', { name: 'Ich war hier' }),
      await browser.post('/api/profile/password', { current: PASSWORD, next: NEXT_PASSWORD }),
      await browser.post('/api/profile/second-factor', { password: PASSWORD }),
      await browser.post('/api/profile/second-factor/confirmation', { code: '123456' }),
      await browser.delete('/api/profile/second-factor', { password: PASSWORD }),
      await browser.post('/api/profile/recovery-codes', { password: PASSWORD }),
      await browser.post('/api/profile/deletion', {}),
    ]) {
      expect(answer.json()).toMatchObject({ status: 403, right: 'ownAccount', reason: 'demo' })
      expect(answer.json<{ detail: string }>().detail).toContain('demonstration')
    }
    expect((await browser.session()).user).toMatchObject({ name: 'Alex Administration' })
  })

  it('tells a visitor nothing of the others, and lets nobody sign them out', async () => {
    const session = { userId: guest.userId, method: 'demo', userAgent: 'another visitor' } as const
    const { secret, session: other } = await startSession(test.identity.database, session, new Date())
    const visitor = new Browser(test.app, `fahrplan_session=${secret}`)
    const own = { id: other.id, isCurrent: true }
    expect((await visitor.get('/api/profile/sessions')).json()).toMatchObject({ items: [own] })
    expect((await visitor.get('/api/profile/export')).json()).toMatchObject({ sessions: [] })
    for (const url of ['/api/profile/sessions', `/api/profile/sessions/${other.id}`])
      expect((await new Browser(test.app, guest.cookie).delete(url)).json()).toMatchObject({
        status: 403,
        reason: 'demo',
      })
    expect((await visitor.session()).user).toMatchObject({ id: guest.userId })
    expect((await visitor.delete(`/api/profile/sessions/${other.id}`)).status).toBe(204)
  })
})
