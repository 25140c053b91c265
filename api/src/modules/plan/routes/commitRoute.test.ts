import { type Id, newId } from '@fahrplan/shared/kernel'
import { type Change, type Commit, remove, update } from '@fahrplan/shared/plan'
import { creation, SMALL } from '@fahrplan/shared/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ANNA, testDatabases } from '../../../testing'
import { createTestApp, type TestApp } from '../../../contract'

interface CommitAnswer {
  revision: number
  commit: Commit | null
}

describe.each(testDatabases)('POST commits on $name', ({ create }) => {
  let test: TestApp
  let strategyId: Id
  let url: string

  beforeAll(async () => {
    test = await createTestApp(create)
  })
  afterAll(() => test.close())

  beforeEach(async () => {
    strategyId = await test.plant()
    url = `/api/strategies/${strategyId}/commits`
  })

  const retitle = (before: string, after: string): Change => ({
    op: 'update',
    entity: 'milestone',
    id: SMALL.milestone,
    before: { title: before },
    after: { title: after },
  })

  it('changes the plan and answers with the entry of the journal', async () => {
    const answer = await test.client.post(url, {
      changes: [retitle('Konzept beschlossen', 'Konzept fertig')],
    })
    expect(answer.status).toBe(200)
    const { revision, commit } = answer.json<CommitAnswer>()
    expect(revision).toBe(2)
    expect(commit).toMatchObject({ revision: 2, cause: { kind: 'edit' }, author: ANNA })
    const plan = await test.planStore.read(strategyId)
    expect(plan.plan.milestone.get(SMALL.milestone)?.title).toBe('Konzept fertig')
  })

  it('says so when there was nothing left to change', async () => {
    const same = await test.client.post(url, { changes: [retitle('Irgendwas', 'Konzept beschlossen')] })
    expect(same.json<CommitAnswer>()).toEqual({ revision: 1, commit: null })
  })

  it('tells both values of a conflict and who made the other change', async () => {
    await test.planStore.commit({
      strategyId,
      author: ANNA,
      changes: [retitle('Konzept beschlossen', 'Annas Titel')],
      cause: { kind: 'edit' },
    })
    const answer = await test.client.post(url, { changes: [retitle('Konzept beschlossen', 'Mein Titel')] })
    expect(answer.status).toBe(409)
    expect(answer.json()).toMatchObject({
      type: 'urn:fahrplan:problem:conflict',
      conflicts: [
        {
          kind: 'field',
          field: 'title',
          before: 'Konzept beschlossen',
          current: 'Annas Titel',
          wanted: 'Mein Titel',
          changedBy: { author: { name: ANNA.name }, revision: 2 },
        },
      ],
    })
  })

  it('points at what the plan does not allow, and changes nothing at all', async () => {
    const measureId = newId()
    const answer = await test.client.post(url, {
      changes: [
        retitle('Konzept beschlossen', 'Neuer Titel'),
        creation('measure', {
          id: measureId,
          key: 'M-002',
          title: 'Unter gestrichenem Punkt',
          primaryAspectId: SMALL.struckAspect,
          leadDepartmentId: SMALL.department,
        }),
      ],
    })
    expect(answer.status).toBe(422)
    expect(answer.json()).toMatchObject({
      type: 'urn:fahrplan:problem:rule-violated',
      errors: [
        {
          pointer: '/changes/1/after/primaryAspectId',
          field: 'primaryAspectId',
          rule: 'struckDecisionPoint',
          entity: 'measure',
          id: measureId,
          params: { number: '02c' },
        },
      ],
    })
    expect(await test.planStore.head(strategyId)).toBe(1)
  })

  it('points at each field that is malformed or unknown', async () => {
    const answer = await test.client.post(url, {
      changes: [{ ...retitle('a', 'b'), after: { title: '', colour: 'red' } }],
    })
    expect(answer.status).toBe(422)
    const { errors } = answer.json<{ errors: { pointer: string }[] }>()
    expect(errors.map(({ pointer }) => pointer)).toEqual([
      '/changes/0/after/title',
      '/changes/0/after/colour',
    ])
  })

  it('leaves departments to the register', async () => {
    const { plan } = await test.planStore.read(strategyId)
    const department = plan.department.get(SMALL.department)!
    const id = newId()
    const answer = await test.client.post(url, {
      changes: [
        retitle('Konzept beschlossen', 'Neuer Titel'),
        creation('department', { id, name: 'Neues Amt' }),
        update('department', department, { name: 'Anders' }),
        remove('department', department),
      ],
    })
    expect([answer.status, answer.json()['type']]).toEqual([403, 'urn:fahrplan:problem:not-permitted'])
    expect(answer.json()['refused']).toEqual(
      [id, SMALL.department, SMALL.department].map((one) => ({
        entity: 'department',
        id: one,
        reason: 'register',
      })),
    )
    expect(await test.planStore.head(strategyId)).toBe(1)
  })

  it('refuses what is no JSON, too much, or for nobody', async () => {
    const json = { 'content-type': 'application/json' }
    expect((await test.client.post(url, '{"changes":', json)).status).toBe(400)
    expect((await test.client.post(url, '', json)).status).toBe(400)
    expect((await test.client.post(url, '{"__proto__":{}}', json)).status).toBe(422)
    expect((await test.client.post(url, 'changes=1', { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await test.client.post(url, `"${'x'.repeat(16 * 1024 * 1024)}"`, json)).status).toBe(413)
    const changes = [retitle('Konzept beschlossen', 'b')]
    expect((await test.client.post(url.replace(strategyId, newId()), { changes })).status).toBe(404)
    expect((await test.client.post(url.replace(strategyId, 'nobody'), { changes })).status).toBe(404)
  })

  it('tells the first mistakes of very many, and soon', async () => {
    const wrong = Array.from({ length: 5_000 }, () => retitle('a', ''))
    const answer = await test.client.post(url, { changes: wrong })
    expect(answer.status).toBe(422)
    expect(answer.json<{ errors: unknown[] }>().errors).toHaveLength(100)
    const flood = `{"changes":[${'0,'.repeat(2_000_000)}0]}`
    const refused = await test.client.post(url, flood, { 'content-type': 'application/json' })
    expect(refused.json()).toMatchObject({ status: 422, errors: [{ pointer: '/changes' }] })
  })

  it('does a repeated deed once, and answers it as the first time', async () => {
    const body = { changes: [retitle('Konzept beschlossen', 'Einmal')] }
    const key = { 'idempotency-key': newId() }
    const first = await test.client.post(url, body, key)
    const second = await test.client.post(url, body, key)
    expect(second.status).toBe(200)
    expect(second.json()).toEqual(first.json())
    expect(await test.planStore.head(strategyId)).toBe(2)

    const other = await test.client.post(url, { changes: [retitle('Einmal', 'Zweimal')] }, key)
    expect(other.status).toBe(422)
    expect(other.json()['type']).toBe('urn:fahrplan:problem:idempotency-key-reused')
    expect((await test.client.post(url, body, { 'idempotency-key': 'käse' })).status).toBe(400)
  })
})
