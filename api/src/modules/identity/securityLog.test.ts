import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../contract'
import { createMailer } from '../../plugins/mail'
import { HOME, linkIn, type MailServer, startMailServer, testDatabases } from '../../testing'
import { sendLink } from './links/sendLink'
import {
  addSecondFactor,
  Browser,
  Clock,
  joinWithPassword,
  MINUTE,
  PASSWORD,
  totpCode,
} from './testing/entrance'
import { listenToLog } from './testing/listenToLog'

const EMAIL = 'anna.geheim@stadt.example'
const NEXT_EMAIL = 'anna.neu.geheim@stadt.example'
const GUEST = 'gast.geheim@stadt.example'
const NAME = 'Gustav Geheim'
const NEXT_PASSWORD = 'Noch ein Pferd mit Batterie'
const WRONG_PASSWORD = 'fast das richtige Passwort'

describe.each(testDatabases)('the log of all that concerns sign-in, on $name', ({ create }) => {
  const clock = new Clock()
  const { log, text, messages } = listenToLog()
  const secrets = new Set([EMAIL, NEXT_EMAIL, GUEST, NAME, PASSWORD, NEXT_PASSWORD, WRONG_PASSWORD])
  let server: MailServer
  let test: TestApp

  beforeAll(async () => {
    server = await startMailServer({
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(null, { user: 'plan' }),
      onRcptTo: ({ address }, _session, done) => done(address === GUEST ? new Error(`no ${address}`) : null),
    })
    const mailer = createMailer(
      { smtpUrl: server.url.replace('//', '//plan:smtp-geheim@'), from: EMAIL },
      log,
    )
    secrets.add('smtp-geheim')
    test = await createTestApp(create, { now: clock.now, log, mailer })
    await walk()
  })
  afterAll(async () => {
    await test.close()
    await server.stop()
  })

  /** Remembers what the browser was given, too. */
  async function keep(browser: Browser): Promise<Browser> {
    secrets.add(browser.cookie!.split('=')[1]!)
    await browser.get('/api/strategies?cursor=query-geheim')
    secrets.add('query-geheim')
    return browser
  }

  async function signIn(password = PASSWORD): Promise<Browser> {
    const browser = new Browser(test.app)
    await browser.signIn(EMAIL, password)
    return keep(browser)
  }

  async function walk(): Promise<void> {
    await joinWithPassword(test, { roles: ['strategist'], email: EMAIL })
    await new Browser(test.app).signIn(EMAIL, WRONG_PASSWORD)
    const anna = await signIn()
    const { secret, recoveryCodes } = await addSecondFactor(anna, clock.now())
    for (const told of [secret, ...recoveryCodes]) secrets.add(told)
    clock.forward(MINUTE)

    const second = await signIn()
    await second.post('/api/session/second-factor', { code: '123456' })
    const code = totpCode(secret, clock.now())
    secrets.add(code)
    await second.post('/api/session/second-factor', { code })
    await (await keep(second)).delete('/api/session')
    const third = await signIn()
    await third.post('/api/session/second-factor', { code: recoveryCodes[0]! })
    await keep(third)

    await anna.delete('/api/profile/second-factor', { password: WRONG_PASSWORD })
    await anna.delete('/api/profile/second-factor', { password: PASSWORD })
    await anna.post('/api/profile/password', { current: PASSWORD, next: NEXT_PASSWORD })
    await anna.post('/api/profile/email', { password: NEXT_PASSWORD, email: NEXT_EMAIL })
    const confirmation = await mailedSecret()
    secrets.add(confirmation)
    await anna.post('/api/links/email', { token: confirmation })
    await anna.post('/api/profile/email', { password: NEXT_PASSWORD, email: EMAIL })
    await anna.post('/api/links/email', { token: await mailedSecret() })
    await test.nobody.post('/api/password-resets', { email: EMAIL })
    await resetWith(await mailedSecret())

    const { link } = await sendLink(
      test.identity,
      { origin: 'https://plan.example', log },
      {
        kind: 'invitation',
        email: GUEST,
        municipalityId: HOME,
        municipalityName: 'Heimstadt',
        roles: ['committee'],
      },
    )
    const token = link!.split('#')[1]!
    secrets.add(token)
    const guest = new Browser(test.app)
    await guest.post('/api/links/open', { token })
    await guest.post('/api/links/invitation', { token, name: NAME, password: NEXT_PASSWORD })
    await keep(guest)
    await guest.patch('/api/profile', { name: NAME })
    await guest.get('/api/profile/export')
    await guest.post('/api/profile/deletion', { password: NEXT_PASSWORD })
  }

  /** The notices before it are of no use here. */
  async function mailedSecret(): Promise<string> {
    for (;;) {
      const { secret } = linkIn(await server.next())
      if (secret !== '') return secret
    }
  }

  async function resetWith(token: string): Promise<void> {
    secrets.add(token)
    const browser = new Browser(test.app)
    await browser.post('/api/links/password', { token, password: PASSWORD })
    await keep(browser)
  }

  it('tells what has happened', () => {
    expect(new Set(messages())).toEqual(
      new Set([
        'answered',
        'sign-in refused',
        'signed in',
        'second factor asked for',
        'second factor accepted',
        'second factor refused',
        'second factor set',
        'second factor removed',
        'password refused',
        'password changed',
        'address changed',
        'link issued',
        'link used',
        'signed out',
        'personal data exported',
        'account deleted',
        'a mail could not be sent',
      ]),
    )
  })

  it('names everybody by an id, and gives away no secret', () => {
    expect(secrets.size).toBeGreaterThan(25)
    const told = [...secrets].filter((secret) => text().includes(secret))
    expect(told).toEqual([])
    expect(text()).not.toMatch(/geheim|fahrplan_session|argon2/i)
  })
})
