import { type Id, newId } from '@fahrplan/shared/kernel'
import { create as creationOf, type Entity, PART_NAMES, pathOf } from '@fahrplan/shared/plan'
import { idOf, make, SMALL } from '@fahrplan/shared/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ENTITY_EXAMPLES } from '../../../../document'
import { ANNA, EDIT, testDatabases } from '../../../../testing'
import { type Answer, createTestApp, type TestApp } from '../../../../contract'

/** Departments come from the municipality's register. */
const parts = PART_NAMES.filter((name) => name !== 'department')

describe.each(testDatabases)('parts of a plan on $name', ({ create }) => {
  let test: TestApp
  let base: string

  beforeAll(async () => {
    test = await createTestApp(create)
  })
  afterAll(() => test.close())

  describe('each kind', () => {
    beforeAll(async () => {
      const { headers } = await test.client.post('/api/strategies', ENTITY_EXAMPLES.strategy)
      base = headers.location!
      await test.planStore.commit({
        strategyId: ENTITY_EXAMPLES.strategy.id,
        author: ANNA,
        changes: [creationOf('department', ENTITY_EXAMPLES.department)],
        cause: EDIT,
      })
      const principle = {
        paperId: ENTITY_EXAMPLES.paper.id,
        number: '03a',
        kind: 'principle',
        title: 'Barrierefrei',
      }
      await test.client.post(`${base}/papers`, ENTITY_EXAMPLES.paper)
      await test.client.post(`${base}/decision-points`, {
        ...principle,
        id: ENTITY_EXAMPLES.principleCheck.principleId,
      })
    })

    it.each(parts.filter((name) => name !== 'paper'))(
      '%s is created as sent, found, and listed',
      async (entity) => {
        const example = ENTITY_EXAMPLES[entity]
        const created = await test.client.post(`${base}/${pathOf(entity)}`, example)
        expect([created.status, created.json()]).toEqual([201, example])
        const url = created.headers.location!
        const found = await test.client.get(url)
        expect([found.json(), found.tag]).toEqual([example, created.tag])
        const { items } = (await test.client.get(`${base}/${pathOf(entity)}?limit=500`)).json<{
          items: unknown[]
        }>()
        expect(items).toContainEqual(example)
      },
    )

    it.each(parts.toReversed())('%s is deleted', async (entity) => {
      const url = `${base}/${pathOf(entity)}/${ENTITY_EXAMPLES[entity].id}`
      // The principle belongs to the paper and is not an example itself.
      if (entity === 'paper') {
        const principle = `${base}/decision-points/${ENTITY_EXAMPLES.principleCheck.principleId}`
        await test.client.delete(principle, '*')
      }
      expect((await test.client.delete(url, (await test.client.get(url)).tag)).status).toBe(204)
      expect((await test.client.get(url)).status).toBe(404)
    })

    it('departments are read here, and changed in the register', async () => {
      const list = `${base}/departments`
      const url = `${list}/${ENTITY_EXAMPLES.department.id}`
      const found = await test.client.get(url)
      expect(found.json()).toEqual(ENTITY_EXAMPLES.department)
      expect((await test.client.get(list)).json()).toEqual({ items: [found.json()], next: null })
      const refused = [
        await test.client.post(list, { name: 'Neues Amt' }),
        await test.client.patch(url, found.tag, { name: 'Anders' }),
        await test.client.delete(url, found.tag),
      ]
      expect(refused.map(({ status }) => status)).toEqual([405, 405, 405])
      expect(refused.map(({ headers }) => headers.allow)).toEqual(Array(3).fill('GET, HEAD'))
    })
  })

  describe('milestones and measures', () => {
    let strategyId: Id
    let milestones: string
    let milestone: string

    beforeEach(async () => {
      strategyId = await test.plant()
      base = `/api/strategies/${strategyId}`
      milestones = `${base}/milestones`
      milestone = `${milestones}/${SMALL.milestone}`
    })

    const tagOf = async (url: string) => (await test.client.get(url)).tag
    const newMilestone = { measureId: SMALL.measure, title: 'Neu', planned: '2026-12-01' }

    it('take defaults, and an id of their own where none is sent', async () => {
      const { status, headers, json } = await test.client.post(milestones, newMilestone)
      const created = json<Entity<'milestone'>>()
      expect(status).toBe(201)
      expect(created).toEqual(make('milestone', { ...newMilestone, id: created.id }))
      expect(headers.location).toBe(`${milestones}/${created.id}`)
    })

    it('are created once, however often it is asked with the same key', async () => {
      const key = { 'idempotency-key': newId() }
      const first = await test.client.post(milestones, newMilestone, key)
      const second = await test.client.post(milestones, newMilestone, key)
      expect(second.status).toBe(201)
      expect(second.json()).toEqual(first.json())
      expect(second.headers.location).toBe(first.headers.location)
      expect((await test.client.post(milestones, { ...newMilestone, title: 'Anders' }, key)).status).toBe(422)
    })

    it('refuse an id that is taken', async () => {
      const answer = await test.client.post(milestones, { ...newMilestone, id: SMALL.milestone })
      expect(answer.status).toBe(409)
      expect(answer.json()).toMatchObject({ conflicts: [{ kind: 'exists', id: SMALL.milestone }] })
    })

    it('say which fields are wrong', async () => {
      const wrong = { title: ' ', planned: '2026-02-30', colour: 'red' }
      const answer = await test.client.post(milestones, wrong)
      expect(answer.status).toBe(422)
      expect(pointersOf(answer).sort()).toEqual(['/colour', '/measureId', '/planned', '/title'])
    })

    it('point at the field that breaks a rule', async () => {
      const answer = await test.client.post(milestones, { ...newMilestone, measureId: newId() })
      expect(answer.status).toBe(422)
      expect(answer.json()).toMatchObject({ errors: [{ pointer: '/measureId', rule: 'referenceMissing' }] })
    })

    it('are changed field by field; null empties', async () => {
      const first = await test.client.patch(milestone, await tagOf(milestone), {
        departmentId: SMALL.department,
        title: ' Beschlossen ',
      })
      expect(first.json()).toMatchObject({ departmentId: SMALL.department, title: 'Beschlossen' })
      const merge = { 'if-match': first.tag, 'content-type': 'application/merge-patch+json' }
      const second = await test.client.call('PATCH', milestone, {
        headers: merge,
        body: '{"departmentId":null}',
      })
      expect(second.status).toBe(200)
      expect(second.json()).toMatchObject({ departmentId: null, title: 'Beschlossen', planned: '2026-10-15' })
      expect(second.tag).toBe(await tagOf(milestone))
      expect(await test.planStore.head(strategyId)).toBe(3)
    })

    it('stay as they are where a patch says nothing new', async () => {
      const tag = await tagOf(milestone)
      const answer = await test.client.patch(milestone, tag, { title: 'Konzept beschlossen' })
      expect([answer.status, answer.tag]).toEqual([200, tag])
      expect(await test.planStore.head(strategyId)).toBe(1)
    })

    it.each([
      [{ colour: 'red' }, '/colour'],
      [{ id: SMALL.measure }, '/id'],
      [{ title: null }, '/title'],
      [{ planned: 'soon' }, '/planned'],
      [{ state: 'reached' }, '/actual'],
    ])('refuse the patch %j at %s', async (patch, pointer) => {
      const answer = await test.client.patch(milestone, '*', patch)
      expect(answer.status).toBe(422)
      expect(pointersOf(answer)).toEqual([pointer])
    })

    it('are written only by who says which state is meant', async () => {
      for (const method of ['PATCH', 'DELETE'] as const) {
        const body = method === 'PATCH' ? { title: 'x' } : undefined
        const unsaid = await test.client.call(method, milestone, { body })
        expect([unsaid.status, unsaid.json()['type']]).toEqual([
          428,
          'urn:fahrplan:problem:precondition-required',
        ])
        const stale = await test.client.call(method, milestone, { body, headers: { 'if-match': '"stale"' } })
        expect(stale.status).toBe(412)
        expect(stale.json()['current']).toEqual((await test.client.get(milestone)).json())
        expect(stale.tag).toBe(await tagOf(milestone))
      }
    })

    it('are not found where there are none', async () => {
      const nowhere = `${milestones}/${newId()}`
      expect((await test.client.get(nowhere)).status).toBe(404)
      expect((await test.client.patch(nowhere, '*', { title: 'x' })).status).toBe(404)
      expect((await test.client.delete(nowhere, '*')).status).toBe(404)
      expect((await test.client.get(`${milestones}/17`)).status).toBe(404)
      expect((await test.client.get(milestones.replace(strategyId, newId()))).status).toBe(404)
    })

    it('go with the measure that they belong to', async () => {
      const measure = `${base}/measures/${SMALL.measure}`
      expect((await test.client.delete(measure, await tagOf(measure))).status).toBe(204)
      expect((await test.client.get(milestone)).status).toBe(404)
    })

    it('keep what they cannot do without', async () => {
      const source = `${base}/funding-sources/${SMALL.source}`
      const answer = await test.client.delete(source, await tagOf(source))
      expect(answer.status).toBe(409)
      expect(answer.json()).toMatchObject({
        type: 'urn:fahrplan:problem:still-referenced',
        errors: [{ params: { referrer: 'fundingProgramme', referrerId: SMALL.programme } }],
      })
    })

    it('of money keep their ceilings, and go once nothing hangs on them', async () => {
      const source = `${base}/funding-sources/${(await test.client.post(`${base}/funding-sources`, { level: 'land', name: 'Land' })).json<{ id: string }>().id}`
      const fundingSourceId = source.split('/').at(-1)!
      const ceiling = { fundingSourceId, year: 2028, ceilingCents: 100 }
      const { headers } = await test.client.post(`${base}/source-years`, ceiling)
      const refused = await test.client.delete(source, await tagOf(source))
      expect([refused.status, refused.json()]).toMatchObject([
        409,
        { errors: [{ params: { referrer: 'sourceYear' } }] },
      ])
      expect((await test.client.delete(headers.location!, '*')).status).toBe(204)
      expect((await test.client.delete(source, await tagOf(source))).status).toBe(204)
    })

    it('are listed by pages and by what they refer to', async () => {
      for (const number of [103, 101, 102])
        await test.client.post(milestones, {
          ...newMilestone,
          id: idOf(number),
          departmentId: SMALL.department,
        })
      const list = async (query: string) => {
        const { items, next } = (await test.client.get(`${milestones}?${query}`)).json<{
          items: { id: string }[]
          next: string | null
        }>()
        return { ids: items.map(({ id }) => id), next }
      }
      const first = await list(`limit=2&departmentId=${SMALL.department}`)
      expect(first.ids).toEqual([idOf(101), idOf(102)])
      const second = await list(`limit=2&departmentId=${SMALL.department}&cursor=${first.next}`)
      expect(second).toEqual({ ids: [idOf(103)], next: null })
      expect((await list(`measureId=${newId()}`)).ids).toEqual([])
    })

    it.each(['limit=0', 'cursor=abc', 'departmentId=7', 'title=x'])('refuse the query %s', async (query) => {
      const answer = await test.client.get(`${milestones}?${query}`)
      expect(answer.status).toBe(400)
      expect(answer.json()).toMatchObject({ errors: [{ parameter: query.split('=', 1)[0] }] })
    })
  })
})

/** Each once: a value can be wrong in two ways. */
function pointersOf(answer: Answer): string[] {
  const { errors } = answer.json<{ errors: { pointer: string }[] }>()
  return [...new Set(errors.map(({ pointer }) => pointer))]
}
