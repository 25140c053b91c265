import type { IssuedCalendarFeed, IssuedToken, OpenedLink, Session } from '@fahrplan/shared/tenancy'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../contract'
import { HOME, testDatabases } from '../../../testing'
import { memberships, municipalities } from '../../tenancy'
import { issueLink, type NewLink, renewLink } from '../links/linkStore'
import { oneTimeLinks } from '../tables'
import { addSecondFactor, Browser, Clock, DAY, HOUR, joinWithPassword } from '../testing/entrance'

const NEXT_PASSWORD = 'Noch ein Pferd mit Batterie'
const EXPIRED = 'urn:fahrplan:problem:link-expired'

describe.each(testDatabases)('one-time links on $name', ({ create }) => {
  const clock = new Clock()
  let test: TestApp
  let guest: Browser
  let email: string
  let count = 0
  beforeAll(async () => {
    test = await createTestApp(create, { now: clock.now })
  })
  beforeEach(() => {
    guest = new Browser(test.app)
    email = `gast${++count}@stadt.example`
  })
  afterAll(() => test.close())

  const db = () => test.identity.database.db
  const issue = async (link: NewLink) => (await issueLink(db(), link, clock.now())).secret
  const invite = () => issue({ kind: 'invitation', email, municipalityId: HOME, roles: ['committee'] })
  const open = (token: string) => guest.post('/api/links/open', { token })
  const rolesOf = async (userId: string) =>
    (await db().select().from(memberships).where(eq(memberships.userId, userId))).flatMap(
      ({ roles }) => roles,
    )

  it('are kept as hashes, and void the earlier ones for the same', async () => {
    const first = await invite()
    const other = await issue({ kind: 'invitation', email: 'andere@stadt.example', municipalityId: HOME })
    const second = await invite()
    expect((await open(first)).status).toBe(410)
    expect([(await open(second)).status, (await open(other)).status]).toEqual([200, 200])
    expect(JSON.stringify(await db().select().from(oneTimeLinks))).not.toContain(second)
  })

  it('can be renewed: then only the new secret opens them', async () => {
    const link = { kind: 'invitation', email, municipalityId: HOME } as const
    const first = await issueLink(db(), link, clock.now())
    clock.forward(8 * DAY)
    expect((await open(first.secret)).status).toBe(410)
    const renewed = await renewLink(db(), first.link.id, clock.now())
    expect((await open(renewed!.secret)).status).toBe(200)
    expect((await open(first.secret)).status).toBe(410)
    await db().delete(oneTimeLinks).where(eq(oneTimeLinks.id, first.link.id))
    expect(await renewLink(db(), first.link.id, clock.now())).toBeUndefined()
  })

  it('are forgotten a month after they have expired', async () => {
    await invite()
    clock.forward(38 * DAY)
    await issue({ kind: 'setup' })
    expect(await db().select().from(oneTimeLinks).where(eq(oneTimeLinks.email, email))).toEqual([])
  })

  it('tell whoever has them what they are for, and are not used up by that', async () => {
    const token = await invite()
    for (let time = 0; time < 2; time++)
      expect((await open(token)).json<OpenedLink>()).toEqual({
        kind: 'invitation',
        email,
        municipalityName: 'Heimstadt',
        hasAccount: false,
        expiresAt: new Date(clock.now().getTime() + 7 * DAY).toISOString(),
      })
    expect((await open('erfunden')).json()).toMatchObject({ type: EXPIRED })
  })

  it('promise one thing: none opens where another is wanted', async () => {
    const { userId } = await joinWithPassword(test, { roles: ['strategist'], email })
    const invitation = await invite()
    const reset = await issue({ kind: 'passwordReset', email, userId })
    const person = { name: 'Gast', password: NEXT_PASSWORD }
    for (const answer of [
      await guest.post('/api/links/password', { token: invitation, password: NEXT_PASSWORD }),
      await guest.post('/api/links/invitation', { token: reset, ...person }),
      await guest.post('/api/links/setup', { token: reset, ...person, email: 'x@y.example' }),
    ])
      expect(answer.json()).toMatchObject({ status: 410, type: EXPIRED })
    expect((await open(invitation)).status).toBe(200)
    expect((await open(reset)).status).toBe(200)
  })

  describe('invitations', () => {
    const accept = (token: string, more: object = {}, by = guest) =>
      by.post('/api/links/invitation', { token, ...more })
    const person = { name: 'Gustav Gast', password: NEXT_PASSWORD }

    it('make a new account and let it in, once', async () => {
      const token = await invite()
      const { user } = (await accept(token, person)).json<Session>()
      expect(user).toMatchObject({ name: 'Gustav Gast', email, hasPassword: true, isOperator: false })
      expect(user!.memberships).toMatchObject([{ municipality: { id: HOME }, roles: ['committee'] }])
      expect((await new Browser(test.app).signIn(email, NEXT_PASSWORD)).status).toBe(200)
      expect((await accept(token, person)).json()).toMatchObject({ type: EXPIRED })
    })

    it('open once, also for two who accept at once', async () => {
      const token = await invite()
      const both = [new Browser(test.app), new Browser(test.app)]
      const answers = await Promise.all(both.map((browser) => accept(token, person, browser)))
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 410]))
    })

    it('end after a week', async () => {
      const token = await invite()
      clock.forward(7 * DAY - 1)
      expect((await open(token)).status).toBe(200)
      clock.forward(1)
      expect((await accept(token, person)).json()).toMatchObject({ type: EXPIRED })
    })

    it('say what is missing, and stay', async () => {
      const token = await invite()
      const fieldsOf = async (more: object) => {
        const answer = await accept(token, more)
        expect(answer.status).toBe(422)
        return answer.json<{ errors: { field: string }[] }>().errors.map(({ field }) => field)
      }
      expect(await fieldsOf({})).toEqual(['name', 'password'])
      expect(await fieldsOf({ name: 'Gustav', password: 'zu kurz' })).toEqual(['password'])
      expect(await fieldsOf({ name: 'Gustav Gast', password: 'GustavGast2027' })).toEqual(['password'])
      expect(await fieldsOf({ name: 'Gustav', password: 'heimstadt 2027' })).toEqual(['password'])
      expect((await accept(token, person)).status).toBe(200)
    })

    it('open no account that is there already: its owner has to sign in', async () => {
      const { userId } = await joinWithPassword(test, {
        roles: ['strategist'],
        email,
        municipalityId: await test.found(),
      })
      const token = await invite()
      expect((await open(token)).json()).toMatchObject({ hasAccount: true })
      expect((await accept(token, person)).json()).toMatchObject({
        type: 'urn:fahrplan:problem:sign-in-required',
      })
      const stranger = new Browser(test.app, (await test.join({ roles: ['admin'] })).cookie)
      expect((await accept(token, {}, stranger)).status).toBe(401)

      const owner = new Browser(test.app)
      await owner.signIn(email)
      const { cookie } = owner
      const { user } = (await accept(token, {}, owner)).json<Session>()
      expect(user!.memberships).toHaveLength(2)
      expect(owner.cookie).toBe(cookie)
      expect((await rolesOf(userId)).toSorted()).toEqual(['committee', 'strategist'])
      expect((await new Browser(test.app).signIn(email, NEXT_PASSWORD)).status).toBe(401)
    })

    it('add to what a member may already', async () => {
      const token = await invite()
      const { userId } = await joinWithPassword(test, { roles: ['strategist', 'committee'], email })
      const owner = new Browser(test.app)
      await owner.signIn(email)
      expect((await accept(token, {}, owner)).status).toBe(200)
      expect((await rolesOf(userId)).toSorted()).toEqual(['committee', 'strategist'])
    })

    it('lead nowhere when the municipality is gone', async () => {
      const municipalityId = await test.found('Vergangen')
      const token = await issue({ kind: 'invitation', email, municipalityId, roles: ['committee'] })
      await db().delete(municipalities).where(eq(municipalities.id, municipalityId))
      expect((await open(token)).json()).toMatchObject({ type: EXPIRED })
      expect((await accept(token, person)).json()).toMatchObject({ type: EXPIRED })
    })
  })

  describe('a new password', () => {
    const set = (token: string, password = NEXT_PASSWORD) =>
      guest.post('/api/links/password', { token, password })

    async function owner(): Promise<{ userId: string; token: string; signedIn: Browser }> {
      const { userId } = await joinWithPassword(test, { roles: ['strategist'], email })
      const signedIn = new Browser(test.app)
      await signedIn.signIn(email)
      return { userId, token: await issue({ kind: 'passwordReset', email, userId }), signedIn }
    }

    it('is set, lets in, and ends every other session', async () => {
      const { token, signedIn } = await owner()
      expect((await set(token)).json<Session>().user).toMatchObject({ email })
      expect((await signedIn.session()).user).toBeNull()
      expect((await new Browser(test.app).signIn(email)).status).toBe(401)
      expect((await new Browser(test.app).signIn(email, NEXT_PASSWORD)).status).toBe(200)
      expect((await set(token)).json()).toMatchObject({ type: EXPIRED })
    })

    it('ends what scripts were given, of nobody else', async () => {
      const { token, signedIn } = await owner()
      const wanted = { name: 'Abgleich', municipalityId: HOME, scope: 'read', days: 7 }
      const made = await signedIn.post('/api/profile/tokens', wanted)
      const script = { authorization: `Bearer ${made.json<IssuedToken>().token}` }
      const feeds = `/api/strategies/${await test.plant()}/calendar-feeds`
      const { address } = (await signedIn.post(feeds, {})).json<IssuedCalendarFeed>()
      const other = new Browser(test.app, (await test.join({ roles: ['strategist'] })).cookie)
      expect((await other.post('/api/profile/tokens', wanted)).status).toBe(201)
      expect((await test.nobody.get(new URL(address).pathname)).status).toBe(200)
      expect((await test.nobody.get('/api/strategies', script)).status).toBe(200)
      await set(token)
      expect((await test.nobody.get('/api/strategies', script)).status).toBe(401)
      expect((await test.nobody.get(new URL(address).pathname)).status).toBe(404)
      expect((await guest.get('/api/profile/tokens')).json()).toEqual({ items: [] })
      expect((await other.get('/api/profile/tokens')).json<{ items: object[] }>().items).toHaveLength(1)
    })

    it('can be set for an hour', async () => {
      const { token } = await owner()
      clock.forward(HOUR)
      expect((await set(token)).json()).toMatchObject({ type: EXPIRED })
    })

    it('has to be long and hard to guess, and may be tried again', async () => {
      const { token } = await owner()
      for (const weak of ['zu kurz', 'Passwort1234', email])
        expect((await set(token, weak)).json()).toMatchObject({
          status: 422,
          errors: [{ field: 'password' }],
        })
      expect((await set(token)).status).toBe(200)
    })

    it('does not take the place of the second factor', async () => {
      const { token, signedIn } = await owner()
      await addSecondFactor(signedIn, clock.now())
      expect((await set(token)).json()).toMatchObject({ user: null, awaitsSecondFactor: true })
      expect((await guest.get('/api/strategies')).status).toBe(401)
    })

    it('frees whoever had to wait', async () => {
      const { token } = await owner()
      for (let time = 0; time < 5; time++) await new Browser(test.app).signIn(email, 'geraten')
      expect((await new Browser(test.app).signIn(email)).status).toBe(429)
      await set(token)
      expect((await new Browser(test.app).signIn(email, NEXT_PASSWORD)).status).toBe(200)
    })
  })
})
