import { type Id, newId } from '@fahrplan/shared/kernel'
import { diffPlans, emptyPlan, planDocumentSchema, toDocument } from '@fahrplan/shared/plan'
import { creation } from '@fahrplan/shared/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANNA, HOME, testDatabases } from '../../../testing'
import { createTestApp, decode, type TestApp } from '../../../contract'
import { createPlanTags } from './planTags'

const ENCODINGS = ['identity', 'gzip', 'br']

describe.each(testDatabases)('GET plan on $name', ({ create }) => {
  let test: TestApp
  let strategyId: Id
  let url: string

  beforeAll(async () => {
    test = await createTestApp(create)
    strategyId = await test.plant()
    url = `/api/strategies/${strategyId}/plan`
  })
  afterAll(() => test.close())

  const addDepartment = () =>
    test.planStore.commit({
      strategyId,
      author: ANNA,
      changes: [creation('department', { id: newId(), name: 'Neues Amt' })],
      cause: { kind: 'edit' },
    })

  it.each(ENCODINGS)('is the whole plan in %s', async (encoding) => {
    const answer = await test.client.get(url, { 'accept-encoding': encoding })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding)
    expect(answer.headers).toMatchObject({ vary: 'accept-encoding', 'cache-control': 'private, no-cache' })
    const body = JSON.parse(decode(answer.bytes, answer.headers['content-encoding']).toString()) as {
      revision: number
      plan: unknown
    }
    const current = await test.planStore.read(strategyId)
    expect(body).toEqual({
      revision: current.revision,
      plan: toDocument(current.plan),
      withheld: [],
      released: null,
    })
    expect(planDocumentSchema.parse(body.plan)).toEqual(body.plan)
  })

  it('has a tag for each encoding, and knows its revision by any of them', async () => {
    const tags = await Promise.all(
      ENCODINGS.map(async (encoding) => (await test.client.get(url, { 'accept-encoding': encoding })).tag),
    )
    expect(new Set(tags).size).toBe(ENCODINGS.length)
    for (const known of [...tags, `"other", ${tags[1]}`, `W/${tags[0]}`, '*']) {
      const answer = await test.client.get(url, { 'if-none-match': known, 'accept-encoding': 'br' })
      expect([answer.status, answer.text, answer.tag]).toEqual([304, '', tags[2]])
    }
  })

  it('is sent again once it has changed, and only what changed differs', async () => {
    const before = await test.client.get(url)
    await addDepartment()
    const after = await test.client.get(url, { 'if-none-match': before.tag })
    expect(after.status).toBe(200)
    expect(after.tag).not.toBe(before.tag)
    type Body = { plan: { departments: unknown[]; measures: unknown[] } }
    const [old, young] = [before.json<Body>().plan, after.json<Body>().plan]
    expect(young.departments).toHaveLength(old.departments.length + 1)
    expect(young.measures).toEqual(old.measures)
  })

  it('does not take the same revision number of another history for the same plan', async () => {
    const { planStore } = test
    const gone = await test.plant()
    const { plan, revision } = await planStore.read(gone)
    const before = await createPlanTags(planStore, '1').stemOf(gone, { revision, key: '' })
    await planStore.deleteStrategy(gone)
    const changes = diffPlans(emptyPlan, plan)
    await planStore.createStrategy({
      municipalityId: HOME,
      author: ANNA,
      changes,
      cause: { kind: 'import', source: 'backup' },
    })
    const restarted = createPlanTags(planStore, '1')
    expect(restarted.knows(before, await restarted.stemOf(gone, { revision, key: '' }))).toBe(false)
  })

  it('tells its head alone', async () => {
    const answer = await test.client.call('HEAD', url)
    expect([answer.status, answer.text]).toEqual([200, ''])
    expect(answer.tag).not.toBe('')
  })

  it('is nowhere for a strategy that is not there', async () => {
    const nowhere = url.replace(strategyId, newId())
    expect((await test.client.get(nowhere)).status).toBe(404)
    expect((await test.client.get(nowhere, { 'if-none-match': '"1"' })).status).toBe(404)
  })

  it('is changed through its own door only', async () => {
    const answer = await test.client.call('DELETE', url)
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe('GET, HEAD')
  })
})
