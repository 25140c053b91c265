import type { Id } from '@fahrplan/shared/kernel'
import type { Session } from '@fahrplan/shared/tenancy'
import { eq } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { buildApp } from '../../../app'
import {
  type Answer,
  createClient,
  createTestApp,
  type NewMember,
  type SignedIn,
  TEST_CONFIG,
  type TestApp,
} from '../../../contract'
import type { App } from '../../../plugins/schemas'
import type { TestDatabase } from '../../../testing'
import { createPlanStore } from '../../plan'
import { createIdentity } from '../createIdentity'
import { hashPassword } from '../passwords/passwordHash'
import { users } from '../tables'

export const PASSWORD = 'Pferd Batterie Heftklammer'

/** A clock that stands still until it is put forward. */
export class Clock {
  #ms = Date.parse('2027-03-15T08:00:00.000Z')
  readonly now = () => new Date(this.#ms)

  forward(ms: number): void {
    this.#ms += ms
  }
}

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Somebody's browser: it keeps the cookie that it was given last. */
export class Browser {
  cookie: string | undefined
  readonly #app: App

  constructor(app: App, cookie?: string) {
    this.#app = app
    this.cookie = cookie
  }

  get = (url: string) => this.#call('GET', url)
  post = (url: string, body: object) => this.#call('POST', url, body)
  patch = (url: string, body: object) => this.#call('PATCH', url, body)
  delete = (url: string, body?: object) => this.#call('DELETE', url, body)

  signIn(email: string, password = PASSWORD): Promise<Answer> {
    return this.post('/api/session', { email, password })
  }

  async session(): Promise<Session> {
    return (await this.get('/api/session')).json<Session>()
  }

  async #call(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: object): Promise<Answer> {
    const client = createClient(this.#app, this.cookie === undefined ? {} : { cookie: this.cookie })
    const answer = await client.call(method, url, body === undefined ? {} : { body })
    const [given] = [answer.headers['set-cookie'] ?? []].flat()
    if (given !== undefined) this.cookie = /^[^=]+=;/.test(given) ? undefined : given.split(';', 1)[0]
    return answer
  }
}

/** As the owner's telephone shows it. */
export function totpCode(secret: string, at: Date): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() })
}

/** Gives somebody who is signed in a second factor. */
export async function addSecondFactor(
  browser: Browser,
  at: Date,
): Promise<{ secret: string; recoveryCodes: string[] }> {
  const begun = await browser.post('/api/profile/second-factor', { password: PASSWORD })
  const { secret } = begun.json<{ secret: string }>()
  const code = totpCode(secret, at)
  const confirmed = await browser.post('/api/profile/second-factor/confirmation', { code })
  return { secret, ...confirmed.json<{ recoveryCodes: string[] }>() }
}

/** One computation for all tests of a file: it takes its time. */
let passwordHash: Promise<string> | undefined

/** A member who has `PASSWORD`. */
export async function joinWithPassword(test: TestApp, member: NewMember): Promise<SignedIn> {
  const joined = await test.join(member)
  await setHash(test, joined.userId, await (passwordHash ??= hashPassword(PASSWORD)))
  return joined
}

export async function setHash({ identity }: TestApp, userId: Id, hash: string | null): Promise<void> {
  await identity.database.db.update(users).set({ passwordHash: hash }).where(eq(users.id, userId))
  await identity.identities.changed(userId)
}

export interface TwoProcesses extends TestApp {
  /** The same product, served by another process where the database knows several. */
  readonly other: App
}

/** Two processes upon one database. */
export async function createTwoProcesses(
  create: () => Promise<TestDatabase>,
  now: () => Date,
): Promise<TwoProcesses> {
  let database: TestDatabase | undefined
  const test = await createTestApp(async () => (database = await create()), { now })
  const handle = await database!.another()
  const planStore = await createPlanStore(handle)
  const identity = await createIdentity(handle, now)
  const other = await buildApp({ planStore, database: handle, identity, config: TEST_CONFIG })
  return {
    ...test,
    other,
    close: async () => {
      await other.close()
      await planStore.close()
      await test.close()
    },
  }
}
