import { type Id, newId } from '@fahrplan/shared/kernel'
import { type Role, ROLES } from '@fahrplan/shared/plan'
import type { IssuedLink, Member } from '@fahrplan/shared/tenancy'
import { idOf } from '@fahrplan/shared/testing'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type SignedIn, type TestApp } from '../../../contract'
import { testDatabases } from '../../../testing'
import { apiTokens, identities, recoveryCodes, users } from '../../identity'
import { memberships, municipalities, registeredDepartments } from '../../tenancy'

const OFFICE = idOf(50)
const RETIRED = idOf(51)

describe.each(testDatabases)('members on $name', ({ create }) => {
  let test: TestApp
  let city: Id
  let admin: SignedIn
  let url: string

  beforeAll(async () => {
    test = await createTestApp(create)
  })
  afterAll(() => test.close())

  beforeEach(async () => {
    city = await test.found('Musterstadt')
    admin = await test.join({ roles: ['admin'], municipalityId: city, name: 'Ada Admin' })
    url = `/api/municipalities/${city}/members`
    await test.identity.database.db.insert(registeredDepartments).values([
      { municipalityId: city, id: OFFICE, number: '10', name: 'Amt' },
      { municipalityId: city, id: RETIRED, number: '11', name: 'Altes Amt', retiredOn: '2026-01-01' },
    ])
  })

  const join = (...roles: Role[]) => test.join({ roles, municipalityId: city })
  const patch = (userId: Id, body: object, by = admin) =>
    by.client.call('PATCH', `${url}/${userId}`, { body })
  const remove = (userId: Id, by = admin) => by.client.call('DELETE', `${url}/${userId}`)

  it('are listed by name, with what the administration needs to know', async () => {
    const { userId } = await test.join({
      roles: ['departmentHead', 'committee'],
      departmentIds: [OFFICE],
      municipalityId: city,
      name: 'Änne Amt',
      email: 'aenne@example.org',
    })
    const { db } = test.identity.database
    await db.insert(identities).values({ issuer: 'https://id.example', subject: 'aenne', userId })
    const { items } = (await admin.client.get(url)).json<{ items: Member[] }>()
    expect(items.map(({ name }) => name)).toEqual(['Ada Admin', 'Änne Amt'])
    expect(items[1]).toEqual({
      userId,
      name: 'Änne Amt',
      email: 'aenne@example.org',
      roles: ['departmentHead', 'committee'],
      departmentIds: [OFFICE],
      hasPassword: false,
      hasSecondFactor: false,
      hasOrganisationAccount: true,
      lastSignInAt: null,
    })
  })

  it('get other roles and departments, which count at once', async () => {
    const member = await join('committee')
    const changed = await patch(member.userId, {
      roles: ['admin', 'departmentHead'],
      departmentIds: [OFFICE],
    })
    expect([changed.status, changed.json<Member>().roles]).toEqual([200, ['admin', 'departmentHead']])
    expect((await member.client.get(url)).status).toBe(200)
    expect((await patch(member.userId, { roles: ['committee'] })).json<Member>().departmentIds).toEqual([
      OFFICE,
    ])
    expect((await member.client.get(url)).status).toBe(403)
  })

  it('have departments of the register only', async () => {
    const { userId } = await join('departmentHead')
    const wrong = await patch(userId, { departmentIds: [OFFICE, idOf(99), RETIRED] })
    expect(wrong.status).toBe(422)
    expect(wrong.json()).toMatchObject({
      errors: [
        { pointer: '/departmentIds/1', rule: 'referenceMissing' },
        { pointer: '/departmentIds/2', rule: 'departmentRetired', params: { name: 'Altes Amt' } },
      ],
    })
    const { db } = test.identity.database
    await db
      .update(memberships)
      .set({ departmentIds: [RETIRED] })
      .where(eq(memberships.userId, userId))
    expect((await patch(userId, { roles: ['committee'], departmentIds: [RETIRED] })).status).toBe(200)
    expect((await patch(userId, { roles: [] })).status).toBe(422)
    expect((await patch(userId, { roles: ['boss'] })).status).toBe(422)
    expect((await patch(newId(), { roles: ['admin'] })).status).toBe(404)
  })

  it('lose everything in the municipality when they are taken out of it', async () => {
    const member = await join('strategist')
    const { db } = test.identity.database
    const strategyId = await test.plant(city)
    expect((await member.client.get(`/api/strategies/${strategyId}/plan`)).status).toBe(200)
    await db.insert(apiTokens).values({
      id: newId(),
      tokenHash: newId(),
      userId: member.userId,
      municipalityId: city,
      name: 'Skript',
      scope: 'write',
      createdAt: new Date(),
      expiresAt: new Date(Date.now() + 1_000_000),
    })
    const { signal, release } = test.identity.identities.streamSignal(member.userId)
    expect((await remove(member.userId)).status).toBe(204)
    expect(signal.aborted).toBe(true)
    release()
    expect((await member.client.get(`/api/strategies/${strategyId}/plan`)).status).toBe(404)
    expect((await member.client.get(`/api/municipalities/${city}/departments`)).status).toBe(404)
    expect(await db.select().from(apiTokens).where(eq(apiTokens.userId, member.userId))).toEqual([])
    expect(await db.select().from(users).where(eq(users.id, member.userId))).toHaveLength(1)
    expect((await remove(member.userId)).status).toBe(404)
  })

  it('always include somebody who administers', async () => {
    const attempts = [await patch(admin.userId, { roles: ['strategist'] }), await remove(admin.userId)]
    for (const { status, json } of attempts)
      expect([status, json()['type']]).toEqual([409, 'urn:fahrplan:problem:last-admin'])
    expect((await admin.client.get(url)).json<{ items: Member[] }>().items).toHaveLength(1)
    const second = await join('admin')
    expect((await patch(admin.userId, { roles: ['strategist'] })).status).toBe(200)
    expect((await remove(admin.userId, second)).status).toBe(204)
  })

  it.each(ROLES.filter((role) => role !== 'admin'))('are not for %s to administer', async (role) => {
    const other = await join(role)
    const { client } = other
    const answers = [
      await client.get(url),
      await patch(admin.userId, { roles: ['committee'] }, other),
      await remove(admin.userId, other),
      await client.post(`${url}/${admin.userId}/password-link`, undefined),
      await client.call('DELETE', `${url}/${admin.userId}/second-factor`),
    ]
    for (const { status, json } of answers) expect([status, json()['right']]).toEqual([403, 'manageMembers'])
  })

  it('are unheard of elsewhere, for operators too', async () => {
    const { userId } = await join('committee')
    const stranger = await test.join({ roles: ['admin'], municipalityId: await test.found() })
    const { db } = test.identity.database
    await db.update(users).set({ isOperator: true }).where(eq(users.id, stranger.userId))
    await test.identity.identities.changed(stranger.userId)
    const { client } = stranger
    const answers = [
      await client.get(url),
      await patch(userId, { roles: ['admin'] }, stranger),
      await remove(userId, stranger),
      await client.post(`${url}/${userId}/password-link`, undefined),
      await client.call('DELETE', `${url}/${userId}/second-factor`),
    ]
    const nowhere = await client.get(`/api/municipalities/${newId()}/members`)
    for (const answer of answers) expect([answer.status, answer.json()]).toEqual([404, nowhere.json()])
  })

  describe('who need help', () => {
    const ask = (userId: Id, by = admin) => by.client.post(`${url}/${userId}/password-link`, undefined)
    const take = (userId: Id, by = admin) => by.client.call('DELETE', `${url}/${userId}/second-factor`)

    it('get a link for a new password', async () => {
      const { userId } = await join('committee')
      const answer = await ask(userId)
      expect([answer.status, answer.json()['mailed']]).toEqual([200, false])
      expect(answer.json<IssuedLink>().link).toMatch(/^http:\/\/localhost:3000\/passwort#\S+$/)
    })

    it('lose a second factor that they cannot use any more', async () => {
      const { userId } = await join('committee')
      const { db } = test.identity.database
      await db
        .update(users)
        .set({ totpSecret: 'ABC', totpConfirmedAt: new Date() })
        .where(eq(users.id, userId))
      await db.insert(recoveryCodes).values({ userId, codeHash: 'hash' })
      expect((await take(userId)).status).toBe(204)
      expect((await take(userId)).status).toBe(204)
      const [user] = await db.select().from(users).where(eq(users.id, userId))
      expect([user?.totpSecret, user?.totpConfirmedAt]).toEqual([null, null])
      expect(await db.select().from(recoveryCodes).where(eq(recoveryCodes.userId, userId))).toEqual([])
    })

    it('are not opened for other municipalities through this one', async () => {
      const { userId } = await join('committee')
      const { db } = test.identity.database
      const elsewhere = await test.found()
      await db
        .insert(memberships)
        .values({ municipalityId: elsewhere, userId, roles: ['admin'], departmentIds: [] })
      for (const { status, json } of [await ask(userId), await take(userId)])
        expect([status, json()['reason']]).toEqual([403, 'reachesFurther'])
      // Who administers both has nothing to gain by it.
      await db
        .insert(memberships)
        .values({ municipalityId: elsewhere, userId: admin.userId, roles: ['admin'], departmentIds: [] })
      await test.identity.identities.changed(admin.userId)
      expect((await ask(userId)).status).toBe(200)
    })

    it('are operators only for operators', async () => {
      const operator = await join('admin')
      const { db } = test.identity.database
      await db.update(users).set({ isOperator: true }).where(eq(users.id, operator.userId))
      await test.identity.identities.changed(operator.userId)
      expect((await ask(operator.userId)).json()['reason']).toBe('reachesFurther')
      expect((await ask(admin.userId, operator)).status).toBe(200)
    })

    it('help themselves in their profile', async () => {
      for (const { status, json } of [await ask(admin.userId), await take(admin.userId)])
        expect([status, json()['reason']]).toEqual([403, 'ownAccount'])
    })
  })

  it('of the demonstration stay as they are, and get no links', async () => {
    const { db } = test.identity.database
    await db.update(municipalities).set({ isDemo: true }).where(eq(municipalities.id, city))
    const demo = await join('committee')
    await db.update(users).set({ isDemo: true }).where(eq(users.id, demo.userId))
    const { userId } = demo
    const answers = [
      await patch(userId, { roles: ['admin'] }),
      await remove(userId),
      await admin.client.post(`${url}/${userId}/password-link`, undefined),
      await admin.client.call('DELETE', `${url}/${userId}/second-factor`),
    ]
    for (const { status, json } of answers) expect([status, json()['reason']]).toEqual([403, 'demoAccount'])
    expect((await admin.client.get(url)).status).toBe(200)
  })
})
