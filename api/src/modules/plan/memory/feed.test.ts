import { type Id, newId } from '@fahrplan/shared/kernel'
import type { Commit } from '@fahrplan/shared/plan'
import { creation } from '@fahrplan/shared/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ANNA, EDIT, HOME, smallPlanOf, type TestDatabase, testDatabases } from '../../../testing'
import { createPlanStore } from '../createPlanStore'
import type { PlanStore } from '../planStore'

describe.each(testDatabases)('subscribers on $name', (testDatabase) => {
  let database: TestDatabase
  let store: PlanStore
  let other: PlanStore
  let strategyId: Id

  beforeAll(async () => {
    database = await testDatabase.create()
    store = await createPlanStore(database.handle)
    other = await createPlanStore(await database.another())
  })
  afterAll(() => database.drop())
  beforeEach(async () => {
    strategyId = newId()
    await create()
  })

  it('hear every commit once and in order, whichever process made it', async () => {
    const heard: number[] = []
    store.subscribe(strategyId, ({ revision }) => heard.push(revision))
    expect(await store.head(strategyId)).toBe(1)
    for (let index = 0; index < 6; index++) await change(index % 2 === 0 ? other : store)
    await expect.poll(() => heard).toEqual([2, 3, 4, 5, 6, 7])
  })

  it('hear the commit as the journal tells it', async () => {
    const heard: Commit[] = []
    store.subscribe(strategyId, (commit) => heard.push(commit))
    await store.head(strategyId)
    await change(other)
    await expect.poll(() => heard).toEqual(await store.journal(strategyId, { after: 1, limit: 10 }))
  })

  it('miss nothing between what they asked for and what they hear', async () => {
    const fresh = await createPlanStore(database.handle)
    const changing = Promise.all([change(other), change(other), change(store)])
    const heard: number[] = []
    fresh.subscribe(strategyId, ({ revision }) => heard.push(revision))
    const asked = await fresh.head(strategyId)
    await changing
    const later = [2, 3, 4].filter((revision) => revision > asked)
    await expect.poll(() => heard.filter((revision) => revision > asked)).toEqual(later)
  })

  it('hear no more once they have ended, nor of other strategies', async () => {
    const heard: number[] = []
    const stayed: number[] = []
    const end = store.subscribe(strategyId, ({ revision }) => heard.push(revision))
    store.subscribe(strategyId, ({ revision }) => stayed.push(revision))
    await store.head(strategyId)
    await change(store)
    await expect.poll(() => heard).toEqual([2])
    end()
    await change(store)
    await expect.poll(() => stayed).toEqual([2, 3])
    expect(heard).toEqual([2])
  })

  it('do not suffer from one that fails', async () => {
    const heard: number[] = []
    store.subscribe(strategyId, () => {
      throw new Error('the reader is gone')
    })
    store.subscribe(strategyId, ({ revision }) => heard.push(revision))
    await store.head(strategyId)
    await change(store)
    await expect.poll(() => heard).toEqual([2])
  })

  it('hear a strategy that comes again from its first commit', async () => {
    const heard: number[] = []
    await change(store)
    store.subscribe(strategyId, ({ revision }) => heard.push(revision))
    await store.head(strategyId)
    await other.deleteStrategy(strategyId)
    await expect
      .poll(() => store.head(strategyId).catch((error: Error) => error.name))
      .toBe('StrategyNotFoundError')
    await create()
    await expect.poll(() => heard).toEqual([1])
  })

  function create() {
    return other.createStrategy({
      municipalityId: HOME,
      author: ANNA,
      cause: EDIT,
      changes: smallPlanOf(strategyId),
    })
  }

  function change(through: PlanStore) {
    const changes = [creation('department', { id: newId(), name: 'Bauamt' })]
    return through.commit({ strategyId, author: ANNA, cause: EDIT, changes })
  }
})
