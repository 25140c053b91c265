import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPlanStore, type PlanStore } from '../modules/plan'
import { createFindReleased, SnapshotPlans } from '../modules/snapshots'
import { municipalities } from '../modules/tenancy'
import { DEMO_FILE } from '../paths'
import { type TestDatabase, testDatabases } from '../testing'
import { loadDemo } from './loadDemo'

describe.each(testDatabases)('loadDemo on $name', ({ create }) => {
  let database: TestDatabase
  let stores: PlanStore[] = []

  beforeAll(async () => {
    database = await create()
    await database.handle.db.delete(municipalities)
    stores = await Promise.all([createPlanStore(database.handle), createPlanStore(await database.another())])
  })
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()))
    await database.drop()
  })

  it('brings one city with its draft, though two processes start together', async () => {
    await Promise.all(stores.map((store) => loadDemo(database.handle, store, DEMO_FILE)))
    const [city, draft, ...others] = await stores[0]!.strategies()
    expect([city?.revision, draft?.strategy.status, others]).toEqual([1, 'draft', []])
    const findReleased = createFindReleased(database.handle.db, new SnapshotPlans(database.handle.db))
    const { plan } = await stores[0]!.read(city!.strategy.id)
    expect(await findReleased(city!.strategy.id)).toMatchObject({
      title: 'Stand zur Vorstellung im Ausschuss',
      revision: 1,
      plan,
    })
  })
})
