import type { Id } from '@fahrplan/shared/kernel'
import { SMALL, smallPlanChanges } from '@fahrplan/shared/testing'
import { buildApp } from '../../app'
import { createPlanStore, type PlanStore } from '../../modules/plan'
import type { App } from '../../plugins/schemas'
import { LOCAL_STRATEGIST } from '../../plugins/session'
import type { TestDatabase } from '../testDatabases'
import { createClient, type TestClient } from './client'

export interface TestApp {
  readonly app: App
  readonly planStore: PlanStore
  readonly client: TestClient
  /** Holds the small plan. */
  readonly strategyId: Id
  readonly close: () => Promise<void>
}

export const TODAY = '2027-03-15'

/** The whole server upon a database of its own, with the small plan in it. */
export async function createTestApp(create: () => Promise<TestDatabase>): Promise<TestApp> {
  const database = await create()
  const planStore = await createPlanStore(database.handle)
  await planStore.createStrategy({
    author: LOCAL_STRATEGIST,
    changes: smallPlanChanges,
    cause: { kind: 'edit' },
  })
  const app = await buildApp({
    planStore,
    database: database.handle,
    config: { today: () => TODAY },
    webFolder: import.meta.dirname,
  })
  return {
    app,
    planStore,
    client: createClient(app),
    strategyId: SMALL.strategy,
    close: async () => {
      await app.close()
      await planStore.close()
      await database.drop()
    },
  }
}
