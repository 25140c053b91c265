import type { OpenedLink, Session } from '@fahrplan/shared/tenancy'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../contract'
import { createMailer } from '../../../plugins/mail'
import { HOME, linkIn, type MailServer, startMailServer, testDatabases } from '../../../testing'
import type { PersonalData } from '../accounts/personalData'
import { issueLink } from '../links/linkStore'
import { attempts, users } from '../tables'
import { Browser, Clock, DAY, joinWithPassword, MINUTE, PASSWORD, setHash } from '../testing/entrance'

const EXPIRED = 'urn:fahrplan:problem:link-expired'
const TAKEN = 'urn:fahrplan:problem:email-taken'
const silent = { info: () => {}, error: () => {} }

describe.each(testDatabases)('the own address on $name', ({ create }) => {
  const clock = new Clock()
  let test: TestApp
  let server: MailServer
  let anna: Browser
  let userId: string
  let email: string
  let next: string
  let count = 0

  async function begin(app: TestApp): Promise<void> {
    await app.identity.database.db.delete(attempts)
    email = `anna${++count}@stadt.example`
    next = `neu${count}@stadt.example`
    ;({ userId } = await joinWithPassword(app, { roles: ['strategist'], email }))
    anna = new Browser(app.app)
    await anna.signIn(email)
  }

  const change = (to = next, password = PASSWORD) => anna.post('/api/profile/email', { password, email: to })

  describe('with a mail server', () => {
    beforeAll(async () => {
      server = await startMailServer()
      const mailer = createMailer({ smtpUrl: server.url, from: 'Fahrplan <plan@stadt.example>' }, silent)
      test = await createTestApp(create, { now: clock.now, mailer })
    })
    beforeEach(() => begin(test))
    afterAll(async () => {
      await test.close()
      await server.stop()
    })

    const confirm = (token: string, by = new Browser(test.app)) => by.post('/api/links/email', { token })
    const emailNow = async () => {
      const { db } = test.identity.database
      const [user] = await db.select({ email: users.email }).from(users).where(eq(users.id, userId))
      return user?.email
    }

    async function ask(to = next): Promise<string> {
      expect((await change(to)).json()).toMatchObject({ user: { email }, awaitsConfirmation: true })
      const mail = await server.next()
      expect(mail.to).toEqual([to.toLowerCase()])
      return linkIn(mail).secret
    }

    it('is changed by whoever gets the mail to the new one, and the old one is told', async () => {
      const elsewhere = new Browser(test.app)
      await elsewhere.signIn(email)
      const token = await ask(next.toUpperCase())
      expect(await emailNow()).toBe(email)
      const opened = await test.nobody.post('/api/links/open', { token })
      expect(opened.json<OpenedLink>()).toMatchObject({ kind: 'emailChange', email: next })

      expect((await confirm(token, anna)).json<Session>().user).toMatchObject({ id: userId, email: next })
      const notice = await server.next()
      expect([notice.to, notice.subject]).toEqual([
        [email],
        'Ihre E-Mail-Adresse wurde geändert / Your e-mail address was changed',
      ])
      expect(notice.text).not.toContain(next)
      expect((await anna.session()).user).toMatchObject({ email: next })
      expect((await elsewhere.session()).user).toBeNull()
      expect((await new Browser(test.app).signIn(email)).status).toBe(401)
      expect((await new Browser(test.app).signIn(next)).status).toBe(200)
      expect((await anna.get('/api/profile/export')).json<PersonalData>().account.email).toBe(next)
      expect((await confirm(token)).json()).toMatchObject({ type: EXPIRED })
    })

    it('lets nobody in by its link, and leaves others who use it where they are', async () => {
      const bernd = new Browser(test.app, (await test.join({ roles: ['committee'], name: 'Bernd' })).cookie)
      const token = await ask()
      expect((await confirm(token, bernd)).json<Session>().user).toMatchObject({ name: 'Bernd' })
      expect((await bernd.session()).user).toMatchObject({ name: 'Bernd' })
      expect((await anna.session()).user).toBeNull()
      await server.next()
      await anna.signIn(next)
      next = `noch${next}`
      email = (await emailNow())!
      const stranger = new Browser(test.app)
      expect((await confirm(await ask(), stranger)).json<Session>().user).toBeNull()
      await server.next()
    })

    it('is not told to be taken: the answer is the same, and its owner gets the mail', async () => {
      const owner = `besitzer${count}@stadt.example`
      await test.join({ roles: ['committee'], email: owner })
      const free = await change()
      const mail = await server.next()
      const taken = await change(owner)
      const told = await server.next()
      expect([taken.status, taken.text]).toEqual([free.status, free.text])
      expect([told.to, linkIn(told).secret, told.subject]).toEqual([
        [owner],
        '',
        'Ihre E-Mail-Adresse in Fahrplan / Your e-mail address in Fahrplan',
      ])
      // The earlier wish is void all the same: of several the last one counts.
      expect((await confirm(linkIn(mail).secret)).json()).toMatchObject({ type: EXPIRED })
    })

    it('goes to whoever has it first, and the link stays', async () => {
      const token = await ask()
      await test.join({ roles: ['committee'], email: next })
      expect((await confirm(token)).json()).toMatchObject({ status: 409, type: TAKEN })
      expect(await emailNow()).toBe(email)
      await test.identity.database.db.delete(users).where(eq(users.email, next))
      expect((await confirm(token)).status).toBe(200)
      await server.next()
    })

    it('takes the last wish, within a day', async () => {
      const first = await ask()
      const second = await ask(`anders${next}`)
      expect((await confirm(first)).json()).toMatchObject({ type: EXPIRED })
      clock.forward(DAY)
      expect((await confirm(second)).json()).toMatchObject({ type: EXPIRED })
    })

    it('ends the links that were on their way into the account, and a new password ends this one', async () => {
      const { db } = test.identity.database
      const reset = () => issueLink(db, { kind: 'passwordReset', email, userId }, clock.now())
      const token = await ask()
      const { secret } = await reset()
      await confirm(token, anna)
      await server.next()
      const body = { token: secret, password: 'Noch ein Pferd mit Batterie' }
      expect((await test.nobody.post('/api/links/password', body)).json()).toMatchObject({ type: EXPIRED })

      email = next
      const unwanted = await ask(`fremd${next}`)
      const again = { ...body, token: (await reset()).secret }
      expect((await test.nobody.post('/api/links/password', again)).status).toBe(200)
      await server.next()
      expect((await confirm(unwanted)).json()).toMatchObject({ type: EXPIRED })
    })

    it('stands in the own data while it waits, and in nobody else’s', async () => {
      const owner = await test.join({ roles: ['committee'], email: `leer${count}@stadt.example` })
      await ask()
      const linksOf = async (browser: Browser) =>
        (await browser.get('/api/profile/export')).json<PersonalData>().links
      expect(await linksOf(anna)).toMatchObject([{ kind: 'emailChange', email: next }])
      await test.identity.database.db.update(users).set({ email: next }).where(eq(users.id, owner.userId))
      await test.identity.identities.changed(owner.userId)
      const other = new Browser(test.app, owner.cookie)
      expect(await linksOf(other)).toEqual([])
    })

    it('needs the password, and is asked for only so often', async () => {
      expect((await change(next, 'geraten')).json()).toMatchObject({
        type: 'urn:fahrplan:problem:wrong-password',
      })
      expect((await change('anna')).json()).toMatchObject({ status: 422, errors: [{ field: 'email' }] })
      for (let time = 0; time < 5; time++) await ask(`${time}${next}`)
      const blocked = await change()
      expect([blocked.status, blocked.headers['retry-after']]).toEqual([429, '900'])
      clock.forward(15 * MINUTE)
      await ask()
    })

    it('is held by the organisation or by the demo where those let in', async () => {
      await setHash(test, userId, null)
      expect((await change()).json()).toMatchObject({ status: 403, reason: 'noPassword' })
      await test.identity.database.db.update(users).set({ isDemo: true }).where(eq(users.id, userId))
      await test.identity.identities.changed(userId)
      expect((await change()).json()).toMatchObject({ status: 403, reason: 'demo' })
    })
  })

  describe('without a mail server', () => {
    beforeAll(async () => {
      test = await createTestApp(create, { now: clock.now })
    })
    beforeEach(() => begin(test))
    afterAll(() => test.close())

    it('is changed at once by whoever knows the password, and other sessions end', async () => {
      const elsewhere = new Browser(test.app)
      await elsewhere.signIn(email)
      const wanted = { name: 'Abgleich', municipalityId: HOME, scope: 'read', days: 7 }
      await anna.post('/api/profile/tokens', wanted)
      expect((await change()).json()).toMatchObject({
        user: { id: userId, email: next },
        awaitsConfirmation: false,
      })
      expect((await anna.session()).user).toMatchObject({ email: next })
      expect((await elsewhere.session()).user).toBeNull()
      expect((await new Browser(test.app).signIn(next)).status).toBe(200)
    })

    it('may be the same, and not that of another account', async () => {
      expect((await change(email)).status).toBe(200)
      await test.join({ roles: ['committee'], email: next })
      expect((await change()).json()).toMatchObject({ status: 409, type: TAKEN })
      expect((await anna.session()).user).toMatchObject({ email })
    })
  })
})
