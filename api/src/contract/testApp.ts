import { type Id, newId } from '@fahrplan/shared/kernel'
import { strategyOf } from '@fahrplan/shared/plan'
import { creation, smallPlan, smallPlanChanges } from '@fahrplan/shared/testing'
import { type AppParts, buildApp } from '../app'
import { createPlanStore, type PlanStore } from '../modules/plan'
import type { App } from '../plugins/schemas'
import { LOCAL_STRATEGIST } from '../plugins/session'
import type { TestDatabase } from '../testing'
import { createClient, type TestClient } from './client'

export interface TestApp {
  readonly app: App
  readonly planStore: PlanStore
  readonly client: TestClient
  /** Makes a strategy of its own that holds the small plan; only the strategy's id differs. */
  readonly plant: () => Promise<Id>
  readonly close: () => Promise<void>
}

export const TODAY = '2027-03-15'

/** The whole server upon a database of its own. */
export async function createTestApp(
  create: () => Promise<TestDatabase>,
  { webFolder }: Pick<AppParts, 'webFolder'> = {},
): Promise<TestApp> {
  const database = await create()
  const planStore = await createPlanStore(database.handle)
  const app = await buildApp({
    planStore,
    database: database.handle,
    config: { today: () => TODAY },
    webFolder,
  })
  return {
    app,
    planStore,
    client: createClient(app),
    plant: async () => {
      const id = newId()
      await planStore.createStrategy({
        author: LOCAL_STRATEGIST,
        changes: [creation('strategy', { ...strategyOf(smallPlan), id }), ...smallPlanChanges.slice(1)],
        cause: { kind: 'edit' },
      })
      return id
    },
    close: async () => {
      await app.close()
      await planStore.close()
      await database.drop()
    },
  }
}
