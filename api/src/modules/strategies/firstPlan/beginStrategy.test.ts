import { readFile } from 'node:fs/promises'
import { type Id, newId } from '@fahrplan/shared/kernel'
import {
  diffPlans,
  emptyPlan,
  fromDocument,
  type Plan,
  planDocumentSchema,
  type Role,
  ROLES,
  type Strategy,
  strategyDefaults,
  strategyOf,
  violationsOf,
} from '@fahrplan/shared/plan'
import { creation, idOf, SMALL } from '@fahrplan/shared/testing'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type SignedIn, type TestApp } from '../../../contract'
import { DEMO_FILE } from '../../../paths'
import { ANNA, EDIT, testDatabases } from '../../../testing'
import { memberships, municipalities, registeredDepartments } from '../../tenancy'

const URL = '/api/strategies'
const NEW = { title: 'Digitale Stadt', start: '2026-03-01', end: '2031-02-28' }
const NEW_OFFICE = idOf(60)

describe.each(testDatabases)('a new strategy on $name', ({ create }) => {
  let test: TestApp
  let city: Id
  let strategist: SignedIn

  beforeAll(async () => {
    test = await createTestApp(create)
  })
  afterAll(() => test.close())

  beforeEach(async () => {
    city = await test.found('Musterstadt')
    strategist = await test.join({ roles: ['strategist'], municipalityId: city })
  })

  const register = (...departments: Omit<typeof registeredDepartments.$inferInsert, 'municipalityId'>[]) =>
    test.identity.database.db
      .insert(registeredDepartments)
      .values(departments.map((department) => ({ municipalityId: city, ...department })))
  const begin = (body: object, by = strategist, headers = {}) => by.client.post(URL, body, headers)
  const planOf = async (strategyId: Id): Promise<Plan> => (await test.planStore.read(strategyId)).plan
  const begun = async (body: object): Promise<Plan> => {
    const answer = await begin(body)
    expect([answer.status, answer.text]).toEqual([201, expect.any(String)])
    const { id } = answer.json<Strategy>()
    expect(await test.planStore.head(id)).toBe(1)
    expect(await test.planStore.municipalityOf(id)).toBe(city)
    return planOf(id)
  }

  it('begins with the departments that go on', async () => {
    await register(
      { id: SMALL.department, number: '10', name: 'Hauptamt' },
      { id: NEW_OFFICE, number: '11', name: 'Digitalamt', parentId: SMALL.department },
      { id: SMALL.otherDepartment, number: '20', name: 'Altes Amt', retiredOn: '2026-01-01' },
    )
    const plan = await begun(NEW)
    expect([...plan.department.values()]).toEqual([
      { id: SMALL.department, number: '10', name: 'Hauptamt', parentId: null, retiredOn: null },
      { id: NEW_OFFICE, number: '11', name: 'Digitalamt', parentId: SMALL.department, retiredOn: null },
    ])
    expect(strategyOf(plan)).toEqual({ ...strategyDefaults, ...NEW, id: strategyOf(plan).id })
    expect(plan.decisionPoint.size).toBe(0)
  })

  it('has the holidays of its municipality unless told', async () => {
    const { db } = test.identity.database
    await db.update(municipalities).set({ land: 'DE-BY' }).where(eq(municipalities.id, city))
    await test.identity.identities.changed(strategist.userId)
    expect(strategyOf(await begun(NEW)).land).toBe('DE-BY')
    expect(strategyOf(await begun({ ...NEW, land: 'DE-SN' })).land).toBe('DE-SN')
  })

  it('can begin with what the council decided, with ids of its own', async () => {
    const example = fromDocument(planDocumentSchema.parse(JSON.parse(await readFile(DEMO_FILE, 'utf8'))))
    const plan = await begun({ ...NEW, template: 'resolution' })
    const other = await begun({ ...NEW, template: 'resolution' })
    const numbers = ({ decisionPoint }: Plan) =>
      [...decisionPoint.values()].map(({ number }) => number).sort()
    expect(numbers(plan)).toEqual(numbers(example))
    expect(plan.paper.size).toBe(example.paper.size)
    expect([plan.consultation.size, plan.measure.size, plan.fundingProgramme.size]).toEqual([0, 0, 0])
    for (const entity of ['paper', 'decisionPoint'] as const)
      for (const id of plan[entity].keys())
        expect([example[entity].has(id), other[entity].has(id)]).toEqual([false, false])
    const superseded = [...plan.decisionPoint.values()].filter(({ supersededById }) => supersededById)
    for (const { supersededById } of superseded) expect(plan.decisionPoint.has(supersededById!)).toBe(true)
    expect(violationsOf(emptyPlan, diffPlans(emptyPlan, plan))).toEqual([])
  })

  it('can be the copy of another one, as a draft with ids of its own', async () => {
    const sourceId = await test.plant(city)
    await test.planStore.commit({
      strategyId: sourceId,
      author: ANNA,
      changes: [
        {
          op: 'update',
          entity: 'strategy',
          id: sourceId,
          before: { status: 'draft', summary: '' },
          after: { status: 'adopted', summary: 'Beschlossen' },
        },
      ],
      cause: EDIT,
    })
    const source = await planOf(sourceId)
    const plan = await begun({ title: 'Fortschreibung', copyOf: sourceId, committee: 'Hauptausschuss' })
    expect(strategyOf(plan)).toEqual({
      ...strategyOf(source),
      id: strategyOf(plan).id,
      title: 'Fortschreibung',
      committee: 'Hauptausschuss',
      status: 'draft',
    })
    expect(plan.department).toEqual(source.department)
    const [measure] = plan.measure.values()
    const original = source.measure.get(SMALL.measure)!
    expect(measure).toEqual({
      ...original,
      id: measure!.id,
      primaryAspectId: measure!.primaryAspectId,
    })
    expect([...plan.decisionPoint.keys()]).toContain(measure!.primaryAspectId)
    expect(measure!.id).not.toBe(SMALL.measure)
    expect([...plan.milestone.values()][0]?.measureId).toBe(measure!.id)
    expect(violationsOf(emptyPlan, diffPlans(emptyPlan, plan))).toEqual([])
    expect(await planOf(sourceId)).toEqual(source)
  })

  it('copied from the archive follows the register as it is now', async () => {
    const sourceId = await test.plant(city)
    await register(
      {
        id: SMALL.department,
        number: '10',
        name: 'Hauptamt',
        retiredOn: '2026-06-01',
        mergedIntoId: NEW_OFFICE,
      },
      { id: NEW_OFFICE, number: '11', name: 'Digitalamt' },
    )
    await test.planStore.commit({
      strategyId: sourceId,
      author: ANNA,
      changes: [
        {
          op: 'update',
          entity: 'strategy',
          id: sourceId,
          before: { status: 'draft' },
          after: { status: 'archived' },
        },
      ],
      cause: EDIT,
    })
    const plan = await begun({ title: 'Neu', copyOf: sourceId, start: NEW.start, end: NEW.end })
    expect(plan.department.get(SMALL.department)?.retiredOn).toBe('2026-06-01')
    expect([...plan.measure.values()].map(({ leadDepartmentId }) => leadDepartmentId)).toEqual([NEW_OFFICE])
    expect(strategyOf(plan).status).toBe('draft')
  })

  it('copied keeps what stood below a decision point before it was struck', async () => {
    const sourceId = await test.plant(city)
    await test.planStore.commit({
      strategyId: sourceId,
      author: ANNA,
      changes: [
        {
          op: 'update',
          entity: 'decisionPoint',
          id: SMALL.aspect,
          before: { state: 'live' },
          after: { state: 'struck' },
        },
      ],
      cause: EDIT,
    })
    const plan = await begun({ title: 'Kopie', copyOf: sourceId })
    const [measure] = plan.measure.values()
    expect(plan.decisionPoint.get(measure!.primaryAspectId)?.state).toBe('struck')
  })

  it('copied says where the body wants something else', async () => {
    const copyOf = await test.plant(city)
    const wrong = await begin({
      title: 'Kopie',
      copyOf,
      start: '2026-04-01',
      end: '2031-02-27',
      status: 'adopted',
      template: 'resolution',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.json<{ errors: { pointer: string }[] }>().errors.map(({ pointer }) => pointer)).toEqual([
      '/start',
      '/end',
      '/status',
      '/template',
    ])
    const nothing = await begin({ title: 'Ohne Tage' })
    expect(nothing.json()).toMatchObject({ errors: [{ pointer: '/start' }, { pointer: '/end' }] })
  })

  it('is made once with the same key', async () => {
    const copyOf = await test.plant(city)
    const key = { 'idempotency-key': newId() }
    const first = await begin({ title: 'Kopie', copyOf }, strategist, key)
    const second = await begin({ title: 'Kopie', copyOf }, strategist, key)
    expect([second.status, second.json()]).toEqual([201, first.json()])
    const other = await begin({ title: 'Andere', copyOf }, strategist, key)
    expect([other.status, other.json()['type']]).toEqual([422, 'urn:fahrplan:problem:idempotency-key-reused'])
  })

  it('is never copied from another municipality, nor into one', async () => {
    const elsewhere = await test.found('Nachbarstadt')
    const foreign = await test.plant(elsewhere)
    const unknown = await begin({ title: 'Kopie', copyOf: newId() })
    const stolen = await begin({ title: 'Kopie', copyOf: foreign })
    expect([stolen.status, stolen.json()]).toEqual([422, unknown.json()])
    expect(unknown.json()).toMatchObject({ errors: [{ pointer: '/copyOf', rule: 'referenceMissing' }] })
    const both = await test.join({ roles: ['strategist'], municipalityId: city })
    const { db } = test.identity.database
    await db.insert(memberships).values({
      municipalityId: elsewhere,
      userId: both.userId,
      roles: ['strategist'],
      departmentIds: [],
    })
    await test.identity.identities.changed(both.userId)
    const carried = await begin({ title: 'Kopie', copyOf: foreign, municipalityId: city }, both)
    expect(carried.json()).toMatchObject({ errors: [{ pointer: '/copyOf', rule: 'copyStaysAtHome' }] })
    expect((await begin({ title: 'Kopie', copyOf: foreign }, both)).status).toBe(201)
    const undecided = await begin(NEW, both)
    expect(undecided.json()).toMatchObject({ errors: [{ pointer: '/municipalityId' }] })
    const intruded = await begin({ ...NEW, municipalityId: elsewhere })
    expect([intruded.status, intruded.json()['right']]).toEqual([403, 'createStrategy'])
  })

  it.each(ROLES.filter((role): role is Role => role !== 'strategist'))(
    'is not for %s to make',
    async (role) => {
      const copyOf = await test.plant(city)
      await test.planStore.commit({
        strategyId: copyOf,
        author: ANNA,
        changes: [
          creation('measure', {
            id: idOf(31),
            key: 'M-031',
            title: 'Streng geheim',
            primaryAspectId: SMALL.aspect,
            leadDepartmentId: SMALL.department,
            confidentiality: 'restricted',
          }),
        ],
        cause: EDIT,
      })
      const other = await test.join({
        roles: [role],
        municipalityId: city,
        departmentIds: [SMALL.department],
      })
      for (const body of [NEW, { ...NEW, template: 'resolution' }, { title: 'Kopie', copyOf }]) {
        const answer = await begin(body, other)
        expect([answer.status, answer.json()['right']]).toEqual([403, 'createStrategy'])
      }
    },
  )

  it('follows the register again when it leaves the archive, by whichever way', async () => {
    const byPatch = (await begin(NEW)).json<Strategy>().id
    const byCommit = (await begin(NEW)).json<Strategy>().id
    for (const id of [byPatch, byCommit])
      await strategist.client.patch(`${URL}/${id}`, '*', { status: 'archived' })
    await register({ id: NEW_OFFICE, number: '11', name: 'Digitalamt' })
    expect((await planOf(byPatch)).department.size).toBe(0)
    await strategist.client.patch(`${URL}/${byPatch}`, '*', { status: 'draft' })
    const woken = await strategist.client.post(`${URL}/${byCommit}/commits`, {
      changes: [
        {
          op: 'update',
          entity: 'strategy',
          id: byCommit,
          before: { status: 'archived' },
          after: { status: 'adopted' },
        },
      ],
    })
    expect(woken.status).toBe(200)
    for (const id of [byPatch, byCommit]) {
      expect([...(await planOf(id)).department.keys()]).toEqual([NEW_OFFICE])
      const last = (await test.planStore.journal(id, { after: 2, limit: 9 })).at(-1)
      expect(last).toMatchObject({ cause: { kind: 'reorganisation' }, author: { id: strategist.userId } })
    }
  })
})
