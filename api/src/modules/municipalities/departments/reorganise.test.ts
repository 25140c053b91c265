import { type Id, newId } from '@fahrplan/shared/kernel'
import { type Plan, type Role, ROLES } from '@fahrplan/shared/plan'
import type { Member, RegisteredDepartment } from '@fahrplan/shared/tenancy'
import { creation, idOf, SMALL } from '@fahrplan/shared/testing'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Answer, createTestApp, type SignedIn, type TestApp, TODAY } from '../../../contract'
import { ANNA, EDIT, testDatabases } from '../../../testing'
import { oneTimeLinks } from '../../identity'
import { alignAll, registeredDepartments } from '../../tenancy'

const OFFICE = SMALL.department
const OTHER = SMALL.otherDepartment
const SYSTEM = { id: newId(), name: 'Fahrplan', role: 'admin' } as const

describe.each(testDatabases)('a reorganisation on $name', ({ create }) => {
  let test: TestApp
  let city: Id
  let admin: SignedIn
  let url: string
  let draft: Id
  let adopted: Id
  let archived: Id

  beforeAll(async () => {
    test = await createTestApp(create)
  })
  afterAll(() => test.close())

  beforeEach(async () => {
    city = await test.found('Musterstadt')
    admin = await test.join({ roles: ['admin'], municipalityId: city, name: 'Ada Admin' })
    url = `/api/municipalities/${city}/departments`
    await test.identity.database.db.insert(registeredDepartments).values([
      { municipalityId: city, id: OFFICE, number: '10', name: 'Hauptamt' },
      { municipalityId: city, id: OTHER, number: '20', name: 'Kämmerei' },
    ])
    draft = await test.plant(city)
    adopted = await test.plant(city)
    archived = await test.plant(city)
    await setStatus(adopted, 'adopted')
    await setStatus(archived, 'archived')
  })

  const setStatus = (strategyId: Id, status: 'adopted' | 'archived') =>
    test.planStore.commit({
      strategyId,
      author: ANNA,
      changes: [
        { op: 'update', entity: 'strategy', id: strategyId, before: { status: 'draft' }, after: { status } },
      ],
      cause: EDIT,
    })
  const finish = (strategyId: Id) =>
    test.planStore.commit({
      strategyId,
      author: ANNA,
      changes: [
        {
          op: 'update',
          entity: 'measure',
          id: SMALL.measure,
          before: { phase: 'running' },
          after: { phase: 'done' },
        },
      ],
      cause: EDIT,
    })
  const take = (step: object, by = admin): Promise<Answer> => by.client.post(`${url}/reorganisations`, step)
  const taken = async (step: object): Promise<Map<Id, RegisteredDepartment>> => {
    const answer = await take(step)
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)])
    const { items } = answer.json<{ items: RegisteredDepartment[] }>()
    expect((await admin.client.get(url)).json()).toEqual({ items })
    return new Map(items.map((one) => [one.id, one]))
  }
  const refusals = (answer: Answer) => {
    expect(answer.status).toBe(422)
    return answer.json<{ errors: { rule: string; pointer: string }[] }>().errors
  }
  const planOf = async (strategyId: Id): Promise<Plan> => (await test.planStore.read(strategyId)).plan

  it('reaches every living strategy, once, in the name of who did it', async () => {
    const revision = await test.planStore.head(archived)
    const register = await taken({ kind: 'rename', id: OFFICE, name: 'Amt für alles', number: '11' })
    expect(register.get(OFFICE)?.name).toBe('Amt für alles')
    for (const strategyId of [draft, adopted]) {
      expect((await planOf(strategyId)).department.get(OFFICE)).toMatchObject({
        name: 'Amt für alles',
        number: '11',
      })
      const head = await test.planStore.head(strategyId)
      const [last] = await test.planStore.journal(strategyId, { after: head - 1, limit: 1 })
      expect(last).toMatchObject({
        author: { id: admin.userId, name: 'Ada Admin', role: 'admin' },
        cause: { kind: 'reorganisation' },
      })
    }
    expect(await test.planStore.head(archived)).toBe(revision)
    expect((await planOf(archived)).department.get(OFFICE)?.name).toBe('Hauptamt')
  })

  it('leaves the history its names, and what is done its department', async () => {
    await finish(adopted)
    const before = await test.planStore.head(draft)
    await taken({ kind: 'rename', id: OFFICE, name: 'Amt für alles', number: '' })
    const register = await taken({ kind: 'merge', id: OFFICE, intoId: OTHER })
    expect(register.get(OFFICE)).toMatchObject({ retiredOn: TODAY, mergedIntoId: OTHER })
    expect((await planOf(draft)).measure.get(SMALL.measure)?.leadDepartmentId).toBe(OTHER)
    expect((await planOf(adopted)).measure.get(SMALL.measure)?.leadDepartmentId).toBe(OFFICE)
    expect((await planOf(adopted)).department.get(OFFICE)?.retiredOn).toBe(TODAY)
    const strategist = await test.join({ roles: ['strategist'], municipalityId: city })
    const journal = await strategist.client.get(`/api/strategies/${draft}/journal?after=0&limit=${before}`)
    expect(journal.text).toContain('Hauptamt')
    expect(journal.text).not.toContain('Amt für alles')
  })

  it('creates, moves, retires and revives', async () => {
    const id = newId()
    await taken({ kind: 'create', id, name: 'Digitalamt', number: '15', parentId: OTHER })
    expect((await planOf(draft)).department.get(id)).toEqual({
      id,
      parentId: OTHER,
      number: '15',
      name: 'Digitalamt',
      retiredOn: null,
    })
    await taken({ kind: 'move', id, parentId: OFFICE })
    expect((await planOf(draft)).department.get(id)?.parentId).toBe(OFFICE)
    await taken({ kind: 'retire', id, on: '2027-01-31' })
    expect((await planOf(draft)).department.get(id)?.retiredOn).toBe('2027-01-31')
    await taken({ kind: 'revive', id })
    expect((await planOf(draft)).department.get(id)?.retiredOn).toBeNull()
    const { size } = await taken({ kind: 'create', name: 'Namenloses Amt' })
    expect(size).toBe(4)
  })

  it('moves those who belong to a merged department, and those who are invited into it', async () => {
    const { userId } = await test.join({
      roles: ['departmentHead'],
      departmentIds: [OTHER, OFFICE],
      municipalityId: city,
    })
    const members = `/api/municipalities/${city}/members`
    const invited = await admin.client.post(`/api/municipalities/${city}/invitations`, {
      email: 'neu@example.org',
      roles: ['departmentHead'],
      departmentIds: [OFFICE],
    })
    const { signal, release } = test.identity.identities.streamSignal(userId)
    await taken({ kind: 'merge', id: OFFICE, intoId: OTHER })
    expect(signal.aborted).toBe(true)
    release()
    const { items } = (await admin.client.get(members)).json<{ items: Member[] }>()
    expect(items.find((member) => member.userId === userId)?.departmentIds).toEqual([OTHER])
    const { invitation } = invited.json<{ invitation: { id: Id } }>()
    const { db } = test.identity.database
    const [link] = await db.select().from(oneTimeLinks).where(eq(oneTimeLinks.id, invitation.id))
    expect(link?.departmentIds).toEqual([OTHER])
  })

  it('retires nothing that is still needed, and says by whom without telling secrets', async () => {
    await setConfidential(draft)
    await finish(adopted)
    await test.join({
      roles: ['departmentHead'],
      departmentIds: [OFFICE],
      municipalityId: city,
      name: 'Dana Amt',
    })
    await admin.client.post(`/api/municipalities/${city}/invitations`, {
      email: 'neu@example.org',
      roles: ['departmentHead'],
      departmentIds: [OFFICE],
    })
    const answer = await take({ kind: 'retire', id: OFFICE })
    expect(refusals(answer)).toMatchObject([
      { rule: 'departmentOfMember', pointer: '/id', params: { name: 'Dana Amt' } },
      { rule: 'departmentOfMember', params: { name: 'neu@example.org' } },
      { rule: 'departmentLeads', params: { key: 'M-001', title: 'Dokumentenmanagement' } },
      { rule: 'departmentLeadsConfidential', params: { measures: 1 } },
    ])
    expect(answer.text).not.toContain('Streng geheim')
    const strategist = await test.join({ roles: ['admin', 'strategist'], municipalityId: city })
    expect((await take({ kind: 'retire', id: OFFICE }, strategist)).text).toContain('Streng geheim')
    await taken({ kind: 'retire', id: OTHER })
  })

  const setConfidential = (strategyId: Id) =>
    test.planStore.commit({
      strategyId,
      author: ANNA,
      changes: [
        creation('measure', {
          id: idOf(31),
          key: 'M-031',
          title: 'Streng geheim',
          primaryAspectId: SMALL.aspect,
          leadDepartmentId: OFFICE,
          confidentiality: 'restricted',
        }),
      ],
      cause: EDIT,
    })

  it('points at what is wrong with a step, and then changes nothing', async () => {
    const heads = () => Promise.all([draft, adopted].map((strategyId) => test.planStore.head(strategyId)))
    const before = await heads()
    const wrong: [step: object, pointer: string][] = [
      [{ kind: 'create', name: ' ' }, '/name'],
      [{ kind: 'create', id: OFFICE, name: 'Amt' }, '/id'],
      [{ kind: 'move', id: OFFICE, parentId: OFFICE }, '/parentId'],
      [{ kind: 'merge', id: OFFICE, intoId: OFFICE }, '/intoId'],
      [{ kind: 'retire', id: newId() }, '/id'],
      [{ kind: 'retire', id: OTHER, on: '2099-01-01' }, '/on'],
      [{ kind: 'retire', id: OTHER, on: '1927-01-31' }, '/on'],
      [{ kind: 'rename', id: OTHER, name: 'Amt\u202e', number: '' }, '/name'],
      [{ kind: 'revive', id: OFFICE }, '/id'],
    ]
    for (const [step, pointer] of wrong) expect(refusals(await take(step))[0]?.pointer).toBe(pointer)
    expect(await heads()).toEqual(before)
  })

  it('is made up for where a process did not live to finish it', async () => {
    const { db } = test.identity.database
    const forget = (name: string) =>
      db.update(registeredDepartments).set({ name }).where(eq(registeredDepartments.id, OTHER))
    const nameIn = async (strategyId: Id) => (await planOf(strategyId)).department.get(OTHER)?.name
    await forget('Finanzamt')
    await alignAll({ db, planStore: test.planStore }, SYSTEM)
    expect(await Promise.all([draft, adopted, archived].map(nameIn))).toEqual([
      'Finanzamt',
      'Finanzamt',
      'Kämmerei',
    ])
    const heads = await Promise.all([draft, adopted].map((id) => test.planStore.head(id)))
    await alignAll({ db, planStore: test.planStore }, SYSTEM)
    expect(await Promise.all([draft, adopted].map((id) => test.planStore.head(id)))).toEqual(heads)
    await forget('Stadtkasse')
    await taken({ kind: 'rename', id: OFFICE, name: 'Amt für alles', number: '' })
    expect(await Promise.all([draft, adopted].map(nameIn))).toEqual(['Stadtkasse', 'Stadtkasse'])
  })

  it('of two at once, both count', async () => {
    const steps = Array.from({ length: 6 }, (_, index) => [
      { kind: 'rename', id: OFFICE, name: `Amt ${index}`, number: '' },
      { kind: 'create', id: newId(), name: `Neues Amt ${index}` },
    ]).flat()
    for (const { status } of await Promise.all(steps.map((step) => take(step)))) expect(status).toBe(200)
    const { items } = (await admin.client.get(url)).json<{ items: RegisteredDepartment[] }>()
    expect(items).toHaveLength(8)
    for (const strategyId of [draft, adopted]) {
      const { department } = await planOf(strategyId)
      for (const { mergedIntoId: _merged, ...wanted } of items)
        expect(department.get(wanted.id)).toEqual(wanted)
    }
  })

  it.each(ROLES.filter((role): role is Role => role !== 'admin'))(
    'is not for %s, who reads',
    async (role) => {
      const other = await test.join({ roles: [role], municipalityId: city })
      expect((await other.client.get(url)).status).toBe(200)
      const answer = await take({ kind: 'rename', id: OFFICE, name: 'x', number: '' }, other)
      expect([answer.status, answer.json()['right']]).toEqual([403, 'reorganiseDepartments'])
    },
  )

  it('is unheard of elsewhere', async () => {
    const stranger = await test.join({ roles: ['admin'], municipalityId: await test.found() })
    expect((await stranger.client.get(url)).status).toBe(404)
    expect((await take({ kind: 'rename', id: OFFICE, name: 'x', number: '' }, stranger)).status).toBe(404)
    const own = `/api/municipalities/${await test.found('Drittstadt')}/departments`
    expect((await admin.client.get(own)).status).toBe(404)
  })
})
