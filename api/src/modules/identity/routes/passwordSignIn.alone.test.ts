import { hash, verify } from '@node-rs/argon2'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Answer } from '../../../contract'
import { testDatabases } from '../../../testing'
import { hashPassword } from '../passwords/passwordHash'
import { attempts, users } from '../tables'
import {
  Browser,
  Clock,
  createTwoProcesses,
  DAY,
  HOUR,
  joinWithPassword,
  PASSWORD,
  SECOND,
  setHash,
  type TwoProcesses,
} from '../testing/entrance'

// The real one, but counting: what is computed equally often takes equally long.
vi.mock('@node-rs/argon2', { spy: true })

const EMAIL = 'anna@stadt.example'

describe.each(testDatabases)('sign-in with a password on $name', ({ create }) => {
  const clock = new Clock()
  let test: TwoProcesses
  let userId: string
  beforeAll(async () => {
    test = await createTwoProcesses(create, clock.now)
    ;({ userId } = await joinWithPassword(test, { roles: ['strategist'], email: EMAIL }))
  })
  beforeEach(async () => {
    await test.identity.database.db.delete(attempts)
  })
  afterAll(() => test.close())

  const browser = (app = test.app) => new Browser(app)
  const tryWrong = (email = EMAIL) => browser().signIn(email, 'ein falsches Passwort')
  const waitOf = ({ headers }: Answer) => Number(headers['retry-after'])

  async function failTimes(times: number, email?: string): Promise<void> {
    for (let time = 0; time < times; time++) expect((await tryWrong(email)).status).toBe(401)
  }

  it('lets in whoever knows the password', async () => {
    const anna = browser()
    const answer = await anna.signIn('Anna@Stadt.example')
    expect(answer.json()).toMatchObject({ user: { email: EMAIL }, awaitsSecondFactor: false })
    expect(answer.headers['set-cookie']).toMatch(
      /^fahrplan_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    expect((await anna.get('/api/strategies')).status).toBe(200)
  })

  it('takes the same letters from another keyboard', async () => {
    const { userId: oezlem } = await joinWithPassword(test, {
      roles: ['strategist'],
      email: 'oezlem@stadt.example',
    })
    await setHash(test, oezlem, await hashPassword('Übergröße im Bücherschrank'.normalize('NFC')))
    const answer = await browser().signIn(
      'oezlem@stadt.example',
      'Übergröße im Bücherschrank'.normalize('NFD'),
    )
    expect(answer.status).toBe(200)
  })

  it('answers the same, after the same work, whether an account exists or not', async () => {
    await test.join({ roles: ['strategist'], email: 'ohne@stadt.example' })
    const tries = [EMAIL, 'niemand@stadt.example', 'ohne@stadt.example']
    const answers = []
    for (const email of tries) {
      vi.mocked(verify).mockClear()
      vi.mocked(hash).mockClear()
      const { status, text, headers } = await tryWrong(email)
      const computed = [verify, hash].map((computation) => vi.mocked(computation).mock.calls.length)
      const parameters = vi
        .mocked(verify)
        .mock.calls.map(([hashed]) => String(hashed).split('$', 4).join('$'))
      answers.push({ status, text, cookie: headers['set-cookie'], computed, parameters })
    }
    expect(answers[0]).toMatchObject({ status: 401, computed: [1, 0], cookie: undefined })
    expect(answers[0]!.text).toContain('urn:fahrplan:problem:sign-in-failed')
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  it('makes a hash anew that was made when less was asked for, and only then', async () => {
    const weak = await hash(PASSWORD, { memoryCost: 8 * 1024, timeCost: 1, parallelism: 1 })
    await setHash(test, userId, weak)
    const hashNow = async () => {
      const [user] = await test.identity.database.db.select().from(users).where(eq(users.id, userId))
      return user!.passwordHash!
    }
    await tryWrong()
    expect(await hashNow()).toBe(weak)
    expect((await browser().signIn(EMAIL)).status).toBe(200)
    const strong = await hashNow()
    expect(Number(/^\$argon2id\$v=19\$m=(\d+),t=\d,p=1\$/.exec(strong)?.[1])).toBeGreaterThanOrEqual(19_456)
    expect((await browser().signIn(EMAIL)).status).toBe(200)
    expect(await hashNow()).toBe(strong)
  })

  it('lets nobody in whose password was changed while they were on their way', async () => {
    const other = await hashPassword('ein anderes Passwort')
    vi.mocked(verify).mockImplementationOnce(async () => {
      await setHash(test, userId, other)
      return true
    })
    const late = browser()
    expect((await late.signIn(EMAIL)).status).toBe(401)
    expect((await late.session()).user).toBeNull()
    await setHash(test, userId, await hashPassword(PASSWORD))
  })

  it('makes whoever guesses wait, each time longer', async () => {
    await failTimes(5)
    const waits = []
    for (let turn = 0; turn < 9; turn++) {
      const blocked = await tryWrong()
      expect(blocked.status).toBe(429)
      waits.push(waitOf(blocked))
      clock.forward(waitOf(blocked) * SECOND - 1)
      expect((await tryWrong()).status).toBe(429)
      clock.forward(1)
      expect((await tryWrong()).status).toBe(401)
    }
    expect(waits).toEqual([10, 20, 40, 80, 160, 320, 640, 900, 900])
  })

  it('does not even look at the right password meanwhile, and forgets the failures once it was right', async () => {
    await failTimes(5)
    vi.mocked(verify).mockClear()
    expect((await browser().signIn(EMAIL)).status).toBe(429)
    expect(verify).not.toHaveBeenCalled()
    clock.forward(10 * SECOND)
    expect((await browser().signIn(EMAIL)).status).toBe(200)
    await failTimes(5)
    expect((await tryWrong()).status).toBe(429)
  })

  it('tells by its waits neither whether an account exists', async () => {
    await failTimes(5, 'niemand@stadt.example')
    const blocked = await tryWrong('niemand@stadt.example')
    expect([blocked.status, waitOf(blocked)]).toEqual([429, 10])
  })

  it('makes an address wait that fails with many accounts, and no other', async () => {
    const from = (remoteAddress: string, email: string, password: string) =>
      test.app.inject({
        method: 'POST',
        url: '/api/session',
        headers: { host: 'localhost' },
        remoteAddress,
        payload: { email, password },
      })
    for (let person = 0; person < 30; person++)
      expect((await from('2001:db8:1:2::7', `p${person}@stadt.example`, 'geraten')).statusCode).toBe(401)
    const blocked = await from('2001:db8:1:2:9:9:9:9', EMAIL, PASSWORD)
    expect([blocked.statusCode, blocked.headers['retry-after']]).toEqual([429, '10'])
    expect((await from('2001:db8:1:3::7', EMAIL, PASSWORD)).statusCode).toBe(200)
    clock.forward(HOUR)
    expect((await from('2001:db8:1:2::7', EMAIL, PASSWORD)).statusCode).toBe(200)
  })

  it('counts no success against the address that many share', async () => {
    await failTimes(4)
    for (let time = 0; time < 27; time++) expect((await browser().signIn(EMAIL)).status).toBe(200)
  })

  it('counts those who try at once, in both processes, one after the other', async () => {
    const tries = Array.from({ length: 12 }, (_, index) =>
      browser(index % 2 === 0 ? test.app : test.other).signIn(EMAIL, 'geraten'),
    )
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(7)
  })

  it('keeps no name of anybody for it, and nothing for longer than a day', async () => {
    await failTimes(3)
    await failTimes(1, 'niemand@stadt.example')
    const rows = await test.identity.database.db.select().from(attempts)
    expect(rows).toHaveLength(3)
    expect(JSON.stringify(rows)).not.toMatch(/stadt|127\.0\.0\.1/)
    clock.forward(DAY)
    await failTimes(1, 'andere@stadt.example')
    expect(await test.identity.database.db.select().from(attempts)).toHaveLength(2)
  })

  it('says which field is not as it must be', async () => {
    const answer = await test.nobody.post('/api/session', { email: 'anna', password: '' })
    expect(answer.status).toBe(422)
    expect(answer.json<{ errors: { field: string }[] }>().errors.map(({ field }) => field)).toEqual([
      'email',
      'password',
    ])
  })
})
