import type { Id } from '@fahrplan/shared/kernel'
import type { Commit } from '@fahrplan/shared/plan'
import { creation, idOf } from '@fahrplan/shared/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANNA, testDatabases } from '../../../testing'
import { createTestApp, type TestApp } from '../../../contract'

describe.each(testDatabases)('GET journal on $name', ({ create }) => {
  let test: TestApp
  let url: string
  let strategyId: Id

  beforeAll(async () => {
    test = await createTestApp(create)
    strategyId = await test.plant()
    url = `/api/strategies/${strategyId}/journal`
    for (let number = 1; number <= 4; number++)
      await test.planStore.commit({
        strategyId,
        author: ANNA,
        changes: [creation('department', { id: idOf(100 + number), name: `Amt ${number}` })],
        cause: { kind: 'edit' },
      })
  })
  afterAll(() => test.close())

  async function page(query: string) {
    const { items, next } = (await test.client.get(url + query)).json<{
      items: Commit[]
      next: number | null
    }>()
    return { revisions: items.map(({ revision }) => revision), next }
  }

  it('tells every commit, a page at a time', async () => {
    expect(await page('?limit=2')).toEqual({ revisions: [1, 2], next: 2 })
    expect(await page('?limit=2&after=2')).toEqual({ revisions: [3, 4], next: 4 })
    expect(await page('?limit=2&after=4')).toEqual({ revisions: [5], next: null })
    expect(await page('?after=5')).toEqual({ revisions: [], next: null })
    expect(await page('')).toEqual({ revisions: [1, 2, 3, 4, 5], next: null })
  })

  it('tells what was committed since a moment', async () => {
    const at = await test.planStore.momentOf(strategyId, 4)
    const since = (moment: string) => page(`?since=${encodeURIComponent(moment)}`)
    expect((await since(at!)).revisions.at(-1)).toBe(5)
    expect((await since(at!)).revisions).toContain(4)
    expect(await since('2026-01-01T00:00:00+01:00')).toEqual(await page(''))
    expect(await since('9999-01-01T00:00:00Z')).toEqual({ revisions: [], next: null })
  })

  it.each(['?limit=0', '?limit=501', '?after=-1', '?after=soon', '?since=3'])('refuses %s', async (query) => {
    const answer = await test.client.get(url + query)
    expect(answer.status).toBe(400)
    expect(answer.json()).toMatchObject({ errors: [{ parameter: query.slice(1).split('=', 1)[0] }] })
  })
})
