import { newId } from '@fahrplan/shared/kernel'
import { type Strategy, strategyDefaults } from '@fahrplan/shared/plan'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOME, testDatabases } from '../../../testing'
import { createTestApp, type TestApp } from '../../../contract'

const URL = '/api/strategies'
const NEW = { title: 'Digitale Stadt', start: '2026-03-01', end: '2031-02-28' }

describe.each(testDatabases)('strategies on $name', ({ create }) => {
  let test: TestApp

  beforeAll(async () => {
    test = await createTestApp(create)
  })
  afterAll(() => test.close())

  it('are created with defaults, listed, and found', async () => {
    const created = await test.client.post(URL, NEW)
    const strategy = created.json<Strategy>()
    expect(created.status).toBe(201)
    expect(strategy).toEqual({ ...strategyDefaults, ...NEW, id: strategy.id })
    expect(created.headers.location).toBe(`${URL}/${strategy.id}`)
    const found = await test.client.get(created.headers.location!)
    expect([found.json(), found.tag]).toEqual([strategy, created.tag])
    const { items, next } = (await test.client.get(URL)).json<{ items: Strategy[]; next: null }>()
    expect(items).toContainEqual({ ...strategy, municipalityId: HOME })
    expect(next).toBeNull()
  })

  it('page like every list', async () => {
    for (let count = 0; count < 3; count++) await test.client.post(URL, NEW)
    const ids: string[] = []
    let cursor = ''
    do {
      const page = (await test.client.get(`${URL}?limit=2${cursor}`)).json<{
        items: Strategy[]
        next: string | null
      }>()
      ids.push(...page.items.map(({ id }) => id))
      cursor = page.next ? `&cursor=${page.next}` : ''
    } while (cursor)
    expect(ids).toEqual((await test.planStore.strategies()).map(({ strategy }) => strategy.id).sort())
  })

  it('are created once with the same key, and never twice with the same id', async () => {
    const key = { 'idempotency-key': newId() }
    const first = await test.client.post(URL, NEW, key)
    const second = await test.client.post(URL, NEW, key)
    expect([second.status, second.json()]).toEqual([201, first.json()])
    const again = await test.client.post(URL, { ...NEW, id: first.json<Strategy>().id })
    expect([again.status, again.json()['type']]).toEqual([409, 'urn:fahrplan:problem:already-exists'])
  })

  it('last five years at most', async () => {
    const tooLong = await test.client.post(URL, { ...NEW, end: '2031-03-01' })
    expect(tooLong.status).toBe(422)
    expect(tooLong.json()).toMatchObject({ errors: [{ pointer: '/end', rule: 'horizon' }] })
    expect((await test.client.post(URL, { title: 'Ohne Tage' })).status).toBe(422)
  })

  it('are changed only in the state that is meant', async () => {
    const created = await test.client.post(URL, NEW)
    const url = created.headers.location!
    const changed = await test.client.patch(url, created.tag, { status: 'adopted', reportingMonths: [3] })
    expect(changed.json()).toMatchObject({ status: 'adopted', reportingMonths: [3], title: NEW.title })
    const stale = await test.client.patch(url, created.tag, { title: 'Zu spät' })
    expect([stale.status, stale.json()['current'], stale.tag]).toEqual([412, changed.json(), changed.tag])
    expect((await test.client.call('PATCH', url, { body: { title: 'x' } })).status).toBe(428)
    expect((await test.client.patch(url, '*', { summary: null })).status).toBe(422)
    expect((await test.client.patch(`${URL}/${newId()}`, '*', { title: 'x' })).status).toBe(404)
  })

  it('are deleted only from the archive', async () => {
    const created = await test.client.post(URL, NEW)
    const url = created.headers.location!
    const live = await test.client.delete(url, created.tag)
    expect([live.status, live.json()['type']]).toEqual([409, 'urn:fahrplan:problem:not-archived'])
    const { tag } = await test.client.patch(url, created.tag, { status: 'archived' })
    expect((await test.client.delete(url, created.tag)).status).toBe(412)
    expect((await test.client.call('DELETE', url)).status).toBe(428)
    expect((await test.client.delete(url, tag)).status).toBe(204)
    expect((await test.client.get(url)).status).toBe(404)
    expect((await test.client.get(`${url}/plan`)).status).toBe(404)
  })
})
