import { type Id, newId } from '@fahrplan/shared/kernel'
import { type Role, strategyOf } from '@fahrplan/shared/plan'
import { creation, smallPlan, smallPlanChanges } from '@fahrplan/shared/testing'
import { type AppParts, buildApp } from '../app'
import { createIdentity, type Identity, startSession, users } from '../modules/identity'
import { createPlanStore, type PlanStore } from '../modules/plan'
import { memberships, municipalities } from '../modules/tenancy'
import type { Mailer } from '../plugins/mail'
import type { App } from '../plugins/schemas'
import type { Actor } from '../plugins/session'
import { ANNA, HOME, type TestDatabase } from '../testing'
import { createClient, type TestClient } from './client'

/** Somebody who has signed in, and asks. */
export interface SignedIn {
  readonly userId: Id
  /** For the `cookie` header. */
  readonly cookie: string
  readonly client: TestClient
}

export interface NewMember {
  readonly roles: readonly Role[]
  readonly departmentIds?: readonly Id[]
  /** Unless told, the one that every test has. */
  readonly municipalityId?: Id
  readonly userId?: Id
  readonly name?: string
  readonly email?: string
}

export interface TestApp {
  readonly app: App
  readonly planStore: PlanStore
  readonly identity: Identity
  /** Anna asks, a strategist. */
  readonly client: TestClient
  /** Anna's. */
  readonly cookie: string
  readonly actor: Actor
  /** Asks without having signed in. */
  readonly nobody: TestClient
  /** Makes a new member, and signs them in. */
  readonly join: (member: NewMember) => Promise<SignedIn>
  /** Another municipality than the one that every test has. */
  readonly found: (name?: string) => Promise<Id>
  /** Makes a strategy of its own that holds the small plan; only the strategy's id differs. */
  readonly plant: (municipalityId?: Id) => Promise<Id>
  readonly close: () => Promise<void>
}

export const TODAY = '2027-03-15'

export const TEST_CONFIG: AppParts['config'] = {
  today: () => TODAY,
  demo: false,
  origins: [],
  trustProxy: false,
  oidc: undefined,
}

interface TestAppOptions extends Partial<Pick<AppParts, 'webFolder' | 'log'>> {
  readonly config?: Partial<AppParts['config']>
  readonly now?: () => Date
  /** There is no mail server unless told. */
  readonly mailer?: Mailer
}

/** The whole server upon a database of its own. */
export async function createTestApp(
  create: () => Promise<TestDatabase>,
  { config, now, mailer, ...parts }: TestAppOptions = {},
): Promise<TestApp> {
  const database = await create()
  const planStore = await createPlanStore(database.handle, undefined, config?.today)
  const identity = await createIdentity(database.handle, now, mailer)
  const app = await buildApp({
    planStore,
    database: database.handle,
    identity,
    config: { ...TEST_CONFIG, ...config },
    ...parts,
  })
  const { db } = database.handle

  async function join({
    roles,
    departmentIds = [],
    municipalityId = HOME,
    ...person
  }: NewMember): Promise<SignedIn> {
    const userId = person.userId ?? newId()
    const { name = `Person ${userId.slice(-6)}`, email = `${userId}@example.org` } = person
    await db.insert(users).values({ id: userId, email, name }).onConflictDoNothing()
    await db
      .insert(memberships)
      .values({ municipalityId, userId, roles: [...roles], departmentIds: [...departmentIds] })
    const session = { userId, method: 'link', userAgent: 'test' } as const
    const { secret } = await startSession(database.handle, session, identity.now())
    await identity.identities.changed(userId)
    const cookie = `fahrplan_session=${secret}`
    return { userId, cookie, client: createClient(app, { cookie }) }
  }

  const anna = await join({ roles: ['strategist'], userId: ANNA.id, name: ANNA.name! })
  const actor = await identity.identities.identify('session', anna.cookie.split('=')[1]!, false)

  return {
    app,
    planStore,
    identity,
    client: anna.client,
    cookie: anna.cookie,
    actor: actor!,
    nobody: createClient(app),
    join,
    found: async (name = 'Nachbarstadt') => {
      const id = newId()
      await db.insert(municipalities).values({ id, name, land: 'DE-TH' })
      return id
    },
    plant: async (municipalityId = HOME) => {
      const id = newId()
      await planStore.createStrategy({
        municipalityId,
        author: ANNA,
        changes: [creation('strategy', { ...strategyOf(smallPlan), id }), ...smallPlanChanges.slice(1)],
        cause: { kind: 'edit' },
      })
      return id
    },
    close: async () => {
      await app.close()
      await planStore.close()
      await database.drop()
    },
  }
}
