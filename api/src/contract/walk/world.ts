import { type Id, newId } from '@fahrplan/shared/kernel'
import {
  type Change,
  create,
  type Entity,
  ENTITY_NAMES,
  type EntityName,
  entityOf,
  removeEntity,
  ROLES,
  type Strategy,
  update,
} from '@fahrplan/shared/plan'
import type { IssuedToken, Snapshot } from '@fahrplan/shared/tenancy'
import { eq } from 'drizzle-orm'
import { ENTITY_EXAMPLES } from '../../document'
import {
  apiTokens,
  attempts,
  issueFeed,
  issueLink,
  makeDemoAccounts,
  type NewLink,
  startSession,
  users,
} from '../../modules/identity'
import { municipalities, registeredDepartments } from '../../modules/tenancy'
import { savedViews } from '../../modules/views'
import { ANNA, EDIT, HOME } from '../../testing'
import type { NewMember, SignedIn, TestApp } from '../testApp'
import type { Caller } from './expectations'
import { FACTOR, marked, MARKS, NO_FACTOR, SECOND_PRINCIPLE } from './marks'

type Account = Partial<typeof users.$inferInsert>

/** Somebody who asks: with a cookie, with a token, or with nothing. */
export interface Person {
  readonly userId: Id | undefined
  readonly headers: Readonly<Record<string, string>>
}

const OWN = [ENTITY_EXAMPLES.department.id]

/** A municipality that wants a second factor, with a strategy in which there is one of everything; and its neighbours. */
export class World {
  readonly test: TestApp
  /** Makes members who have a password. */
  readonly #join: (member: NewMember) => Promise<SignedIn>
  readonly #persons = new Map<Caller, Person>()
  strategyId!: Id
  releasedId!: Id
  keptId!: Id
  /** Of the stranger. */
  neighbourhood!: Id
  neighbourStrategyId!: Id
  /** Where nobody who asks is a member. */
  elsewhere!: Id

  constructor(test: TestApp, join: (member: NewMember) => Promise<SignedIn>) {
    this.test = test
    this.#join = join
  }

  get db() {
    return this.test.identity.database.db
  }

  async build(): Promise<void> {
    await this.#setMunicipality(HOME, { name: `${MARKS.home}stadt` })
    await this.db.insert(registeredDepartments).values({ municipalityId: HOME, ...marked('department') })
    this.strategyId = await this.#plant()
    this.releasedId = await this.snapshot()
    const { client } = this.test
    await client.post(`/api/strategies/${this.strategyId}/snapshots/${this.releasedId}/release`, undefined)
    const measure = await this.current('measure', ENTITY_EXAMPLES.measure.id)
    await this.commit(update('measure', measure, { description: `${MARKS.plan} ${MARKS.unreleased}` }))
    this.keptId = await this.snapshot()
    this.neighbourhood = await this.test.found('Nachbarstadt')
    this.neighbourStrategyId = await this.test.plant(this.neighbourhood)
    this.elsewhere = await this.test.found('Drittstadt')
    // Those who stay, so that nobody who asks is the last one.
    for (const municipalityId of [HOME, this.neighbourhood])
      await this.#join({ roles: ['admin'], municipalityId })
    await this.#setMunicipality(await this.test.found('Beispielstadt'), { isDemo: true })
    await makeDemoAccounts(this.db)
    await this.#setMunicipality(HOME, { secondFactorRequired: true })
    await this.#setUser(ANNA.id, FACTOR)
  }

  async #setMunicipality(id: Id, fields: Partial<typeof municipalities.$inferInsert>): Promise<void> {
    await this.db.update(municipalities).set(fields).where(eq(municipalities.id, id))
    await this.test.identity.identities.changed(ANNA.id)
  }

  async #plant(): Promise<Id> {
    const id = newId()
    const { principleId } = ENTITY_EXAMPLES.principleCheck
    const principles = [principleId, SECOND_PRINCIPLE].map((one, index) =>
      create('decisionPoint', {
        ...marked('decisionPoint'),
        id: one,
        kind: 'principle',
        number: `03${index}`,
      }),
    )
    const [, ...parts] = ENTITY_NAMES
    const rest = parts.flatMap((part) => [
      create(part, marked(part)),
      ...(part === 'decisionPoint' ? principles : []),
    ])
    await this.test.planStore.createStrategy({
      municipalityId: HOME,
      author: ANNA,
      changes: [create('strategy', { ...marked('strategy'), id }), ...rest],
      cause: EDIT,
    })
    return id
  }

  /** Whoever asks as this one; the same until they are spent. */
  async person(caller: Caller): Promise<Person> {
    let person = this.#persons.get(caller)
    if (!person) this.#persons.set(caller, (person = await this.#make(caller)))
    return person
  }

  /** Their session or account is not what it was. */
  spend(caller: Caller): void {
    this.#persons.delete(caller)
  }

  async #make(caller: Caller): Promise<Person> {
    const municipalityId = this.neighbourhood
    switch (caller) {
      case 'nobody':
        return { userId: undefined, headers: {} }
      case 'stranger':
        return this.#somebody({ roles: ['strategist', 'admin'], municipalityId })
      case 'operator':
        return this.#somebody({ roles: ['strategist', 'admin'], municipalityId }, { isOperator: true })
      case 'noFactor':
        return this.#somebody({ roles: ROLES, departmentIds: OWN }, NO_FACTOR)
      case 'reader':
        return this.#script('read')
      case 'writer':
        return this.#script('write')
      default:
        return this.#somebody({ roles: [caller], departmentIds: OWN })
    }
  }

  async #somebody(member: NewMember, more: Account = {}): Promise<Person & { userId: Id; email: string }> {
    const atHome = member.municipalityId === undefined
    const email = `${newId()}@${atHome ? MARKS.home.toLowerCase() : 'nachbar'}.example`
    const { userId, cookie } = await this.#join({ ...member, name: atHome ? MARKS.home : 'Nachbar', email })
    await this.#setUser(userId, { ...FACTOR, ...more })
    return { userId, email, headers: { cookie } }
  }

  async #script(scope: 'read' | 'write'): Promise<Person> {
    const { userId, headers } = await this.#somebody({ roles: ['strategist', 'admin'] })
    const body = { name: MARKS.home, municipalityId: HOME, scope, days: 30 }
    const { json } = await this.test.nobody.post('/api/profile/tokens', body, headers)
    return { userId, headers: { authorization: `Bearer ${json<IssuedToken>().token}` } }
  }

  async setAccount({ userId }: Person, fields: Account): Promise<void> {
    if (userId !== undefined) await this.#setUser(userId, fields)
  }

  async #setUser(userId: Id, fields: Account): Promise<void> {
    await this.db.update(users).set(fields).where(eq(users.id, userId))
    await this.test.identity.identities.changed(userId)
  }

  /** Somebody of the home municipality, for others to act upon. */
  async member(): Promise<Id> {
    return (await this.#somebody({ roles: ['consultant'] })).userId
  }

  /** Somebody of another municipality, whose password is enough. */
  guest(): Promise<{ userId: Id; email: string }> {
    return this.#somebody({ roles: ['consultant'], municipalityId: this.neighbourhood }, NO_FACTOR)
  }

  /** Another place where somebody is signed in. */
  async sessionOf(userId: Id, awaitsSecondFactor = false): Promise<{ id: Id; cookie: string }> {
    const { database, now } = this.test.identity
    const wanted = { userId, method: 'password', userAgent: MARKS.home, awaitsSecondFactor } as const
    const { secret, session } = await startSession(database, wanted, now())
    return { id: session.id, cookie: `fahrplan_session=${secret}` }
  }

  /** A token that is there; nobody knows what it is. */
  async tokenOf(userId: Id): Promise<Id> {
    const [id, createdAt] = [newId(), new Date()]
    const common = { id, userId, municipalityId: HOME, createdAt, expiresAt: new Date('2099-01-01') }
    await this.db.insert(apiTokens).values({ ...common, name: MARKS.home, scope: 'read', tokenHash: id })
    return id
  }

  /** A view of the roadmap that is there. */
  async view(ownerId: Id, shared: boolean): Promise<Id> {
    const [id, at] = [newId(), new Date()]
    const owner = { strategyId: this.strategyId, ownerId, ownerName: MARKS.home }
    const times = { createdAt: at, updatedAt: at }
    await this.db
      .insert(savedViews)
      .values({ id, ...owner, ...times, name: `${MARKS.plan} ${id}`, query: '', shared })
    return id
  }

  async feed(
    userId: Id,
    municipalityId = HOME,
    strategyId = this.strategyId,
  ): Promise<{ id: Id; secret: string }> {
    const owner = { userId, municipalityId, strategyId }
    const { feed, secret } = await issueFeed(this.db, owner, this.test.identity.now())
    return { id: feed.id, secret }
  }

  async link(wanted: NewLink): Promise<{ id: Id; token: string }> {
    const { link, secret } = await issueLink(this.db, wanted, this.test.identity.now())
    return { id: link.id, token: secret }
  }

  invitation(municipalityId: Id = HOME): Promise<{ id: Id; token: string }> {
    const email = `${newId()}@${municipalityId === HOME ? MARKS.home.toLowerCase() : 'dritt'}.example`
    return this.link({ kind: 'invitation', email, municipalityId, roles: ['committee'] })
  }

  async snapshot(strategyId = this.strategyId): Promise<Id> {
    const title = `${MARKS.plan} ${newId()}`
    const answer = await this.test.client.post(`/api/strategies/${strategyId}/snapshots`, { title })
    return answer.json<Snapshot>().id
  }

  async archivedStrategy(): Promise<Id> {
    const id = await this.test.plant()
    await this.setStatus('archived', id)
    return id
  }

  async setStatus(status: Strategy['status'], id = this.strategyId): Promise<void> {
    const strategy = await this.current('strategy', id, id)
    await this.commitTo(id, update('strategy', strategy, { status }))
  }

  async open(measureId: Id): Promise<void> {
    const measure = await this.current('measure', measureId)
    await this.commit(update('measure', measure, { confidentiality: 'internal' }))
  }

  /** There is no waiting here, however many attempts. */
  async forgetAttempts(): Promise<void> {
    await this.db.delete(attempts)
  }

  commit(...changes: readonly (Change | undefined)[]): Promise<void> {
    return this.commitTo(this.strategyId, ...changes)
  }

  async commitTo(strategyId: Id, ...wanted: readonly (Change | undefined)[]): Promise<void> {
    const changes = wanted.filter((change) => change !== undefined)
    if (changes.length > 0)
      await this.test.planStore.commit({ strategyId, author: ANNA, changes, cause: EDIT })
  }

  async current<E extends EntityName>(entity: E, id: Id, strategyId = this.strategyId): Promise<Entity<E>> {
    return entityOf((await this.test.planStore.read(strategyId)).plan, entity, id)!
  }

  async remove(entity: EntityName, id: Id): Promise<void> {
    const { plan } = await this.test.planStore.read(this.strategyId)
    await this.commit(...removeEntity(plan, entity, id))
  }
}
