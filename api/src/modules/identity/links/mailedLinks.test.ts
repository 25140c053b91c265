import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../contract'
import { createMailer } from '../../../plugins/mail'
import { HOME, linkIn, type MailServer, startMailServer, testDatabases } from '../../../testing'
import { attempts, oneTimeLinks } from '../tables'
import {
  addSecondFactor,
  Browser,
  Clock,
  HOUR,
  joinWithPassword,
  MINUTE,
  PASSWORD,
  setHash,
} from '../testing/entrance'
import { HANDED_ON_MS } from './linkStore'
import { sendLink } from './sendLink'

const NEXT_PASSWORD = 'Noch ein Pferd mit Batterie'
const FROM = 'Fahrplan <plan@stadt.example>'
const silent = { info: () => {}, error: () => {} }

describe.each(testDatabases)('mails on $name', ({ create }) => {
  const clock = new Clock()
  let server: MailServer
  let test: TestApp
  let email: string
  let userId: string
  let count = 0
  beforeAll(async () => {
    server = await startMailServer({
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith('unbekannt') ? new Error('no') : null),
    })
    const mailer = createMailer({ smtpUrl: server.url, from: FROM }, silent)
    test = await createTestApp(create, { now: clock.now, mailer })
  })
  beforeEach(async () => {
    await test.identity.database.db.delete(attempts)
    email = `anna${++count}@stadt.example`
    ;({ userId } = await joinWithPassword(test, { roles: ['strategist'], email }))
  })
  afterAll(async () => {
    await test.close()
    await server.stop()
  })

  const ask = (address = email) => test.nobody.post('/api/password-resets', { email: address })

  /** Whoever is asked for now is asked for last: what was to be mailed before has been. */
  async function mailsSoFar(): Promise<string[]> {
    const last = `letzte${++count}@stadt.example`
    await joinWithPassword(test, { roles: ['strategist'], email: last })
    await ask(last)
    const to: string[] = []
    for (;;) {
      const mail = await server.next()
      if (mail.to[0] === last) return to
      to.push(...mail.to)
    }
  }

  it('are offered on the sign-in page', async () => {
    expect((await new Browser(test.app).session()).signIn.mail).toBe(true)
  })

  it('bring a link for a new password, in German and English, and no password', async () => {
    expect((await ask(email.toUpperCase())).status).toBe(202)
    const mail = await server.next()
    expect(mail.to).toEqual([email])
    expect(mail.subject).toBe('Neues Passwort für Fahrplan / New password for Fahrplan')
    expect(mail.text).toMatch(/Guten Tag.*bis 15\. März 2027 um 10:00 Uhr.*Hello.*15 March 2027 at 10:00/s)
    expect(mail.text).not.toContain(PASSWORD)
    const { address, secret } = linkIn(mail)
    expect(address).toBe(`http://localhost:3000/passwort#${secret}`)

    const browser = new Browser(test.app)
    await browser.post('/api/links/password', { token: secret, password: NEXT_PASSWORD })
    expect((await browser.session()).user).toMatchObject({ email })
    const notice = await server.next()
    expect([notice.to, notice.subject]).toEqual([
      [email],
      'Ihr Passwort wurde geändert / Your password was changed',
    ])
    expect(notice.text).not.toContain(NEXT_PASSWORD)
  })

  it('are not sent to strangers, nor to accounts without a password, and the answer is the same', async () => {
    await setHash(test, userId, null)
    const answers = [await ask('fremd@stadt.example'), await ask(), await ask('andere@stadt.example')]
    expect(answers.map(({ status, text }) => [status, text])).toEqual([
      [202, ''],
      [202, ''],
      [202, ''],
    ])
    expect(await mailsSoFar()).toEqual([])
  })

  it('are few, however often they are asked for', async () => {
    for (let time = 0; time < 6; time++) expect((await ask()).status).toBe(202)
    expect(await mailsSoFar()).toEqual([email, email, email])
    clock.forward(15 * MINUTE)
    await ask()
    expect(await mailsSoFar()).toEqual([email])
  })

  it('are asked for from one address only so often', async () => {
    for (let time = 0; time < 10; time++) expect((await ask(`p${time}@stadt.example`)).status).toBe(202)
    const blocked = await ask()
    expect([blocked.status, blocked.headers['retry-after']]).toEqual([429, '60'])
    clock.forward(HOUR)
    expect((await ask()).status).toBe(202)
    expect((await server.next()).to).toEqual([email])
  })

  it('tell about a changed password and a removed second factor', async () => {
    const browser = new Browser(test.app)
    await browser.signIn(email)
    await browser.post('/api/profile/password', { current: PASSWORD, next: NEXT_PASSWORD })
    expect((await server.next()).subject).toContain('Ihr Passwort wurde geändert')
    await browser.post('/api/profile/password', { current: NEXT_PASSWORD, next: PASSWORD })
    await server.next()
    await addSecondFactor(browser, clock.now())
    await browser.delete('/api/profile/second-factor', { password: PASSWORD })
    expect((await server.next()).subject).toContain('Ihr zweiter Faktor wurde entfernt')
  })

  const sender = { origin: 'https://plan.example', log: silent }
  const invite = (to: string) =>
    sendLink(test.identity, sender, {
      kind: 'invitation',
      email: to,
      municipalityId: HOME,
      municipalityName: 'Heimstadt',
      roles: ['committee'],
    })

  it('bring an invitation, and then nobody else knows its link', async () => {
    const issued = await invite('gast@stadt.example')
    expect(issued).toMatchObject({ link: null, mailed: true })
    const mail = await server.next()
    expect(mail.subject).toContain('Einladung zu Fahrplan')
    expect(mail.text).toContain('„Heimstadt“')
    const { address, secret } = linkIn(mail)
    expect(address).toMatch(/^https:\/\/plan\.example\/einladung#/)
    expect((await test.nobody.post('/api/links/open', { token: secret })).json()).toMatchObject({
      email: 'gast@stadt.example',
      expiresAt: issued.expiresAt,
    })
  })

  it('that cannot be sent are handed on by whoever asked for them', async () => {
    const issued = await invite('unbekannt@stadt.example')
    expect(issued.mailed).toBe(false)
    expect(issued.link).toMatch(/^https:\/\/plan\.example\/einladung#[\w-]{43}$/)
  })

  it('leave the administration more time where it hands the link on', async () => {
    const { expiresAt } = await sendLink(test.identity, sender, {
      kind: 'passwordReset',
      email,
      userId,
      lifeMs: HANDED_ON_MS,
    })
    expect(Date.parse(expiresAt) - clock.now().getTime()).toBe(24 * HOUR)
    await server.next()
  })
})

describe('without a mail server', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp(testDatabases[0]!.create)
  })
  afterAll(() => test.close())

  it('the sign-in page says so, and asking for a new password voids no link', async () => {
    expect((await new Browser(test.app).session()).signIn.mail).toBe(false)
    const email = 'anna@stadt.example'
    const { userId } = await joinWithPassword(test, { roles: ['strategist'], email })
    const sender = { origin: 'https://plan.example', log: silent }
    const issued = await sendLink(test.identity, sender, { kind: 'passwordReset', email, userId })
    expect(issued).toMatchObject({ mailed: false, link: expect.stringContaining('/passwort#') as string })
    expect((await test.nobody.post('/api/password-resets', { email })).status).toBe(202)
    await test.app.close()
    const links = await test.identity.database.db
      .select()
      .from(oneTimeLinks)
      .where(eq(oneTimeLinks.userId, userId))
    expect(links).toHaveLength(1)
    expect(issued.link).not.toBeNull()
  })
})
