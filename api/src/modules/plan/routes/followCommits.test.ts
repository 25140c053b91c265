import type { Viewer } from '@fahrplan/shared/access'
import { type Id, newId } from '@fahrplan/shared/kernel'
import { creation } from '@fahrplan/shared/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANNA, testDatabases } from '../../../testing'
import { createTestApp, type TestApp } from '../../../contract'
import type { PlanStore } from '../planStore'
import { followCommits } from './followCommits'

const ALL: Viewer = { roles: ['strategist'], departmentIds: [] }

describe('followCommits', () => {
  let test: TestApp
  let strategyId: Id

  beforeAll(async () => {
    test = await createTestApp(testDatabases[0]!.create)
    strategyId = await test.plant()
  })
  afterAll(() => test.close())

  it('ends its subscription with the reader, even one that never asked for more', async () => {
    let subscriptions = 0
    const counting: PlanStore = {
      ...test.planStore,
      subscribe(id, onCommit) {
        subscriptions++
        const end = test.planStore.subscribe(id, onCommit)
        return () => {
          subscriptions--
          end()
        }
      },
    }
    const reader = new AbortController()
    const events = followCommits(counting, { strategyId, viewer: ALL, after: 0 }, reader.signal)
    expect((await events.next()).value).toMatchObject({ id: '1' })
    expect(subscriptions).toBe(1)
    reader.abort()
    expect(subscriptions).toBe(0)
    expect((await events.next()).done).toBe(true)
  })

  it('catches up from the journal after it could not keep up', async () => {
    const reader = new AbortController()
    const events = followCommits(test.planStore, { strategyId, viewer: ALL, after: 1 }, reader.signal, 5)
    const first = events.next()
    const departments = Array.from({ length: 12 }, () => creation('department', { id: newId(), name: 'Amt' }))
    for (const department of departments)
      await test.planStore.commit({
        strategyId,
        author: ANNA,
        changes: [department],
        cause: { kind: 'edit' },
      })
    const ids = [(await first).value?.id]
    while (ids.length < departments.length) ids.push((await events.next()).value?.id)
    expect(ids).toEqual(departments.map((_, index) => String(index + 2)))
    reader.abort()
  })
})
