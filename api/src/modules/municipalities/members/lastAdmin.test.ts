import { newId } from '@fahrplan/shared/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient, createTestApp, TEST_CONFIG, type TestApp } from '../../../contract'
import { buildApp } from '../../../app'
import type { App } from '../../../plugins/schemas'
import { type TestDatabase, testDatabases } from '../../../testing'
import { createIdentity } from '../../identity'
import { createPlanStore, type PlanStore } from '../../plan'

describe.each(testDatabases)('two administrators on $name', ({ create }) => {
  let database: TestDatabase
  let test: TestApp
  let other: { app: App; planStore: PlanStore }

  beforeAll(async () => {
    database = await create()
    test = await createTestApp(async () => database)
    const handle = await database.another()
    const planStore = await createPlanStore(handle)
    const identity = await createIdentity(handle)
    const app = await buildApp({ planStore, database: handle, identity, config: TEST_CONFIG })
    other = { app, planStore }
  })
  afterAll(async () => {
    await other.app.close()
    await other.planStore.close()
    await test.close()
  })

  it.each(['DELETE', 'PATCH'] as const)('who both %s the other at once leave one', async (method) => {
    for (let round = 0; round < 8; round++) {
      const municipalityId = await test.found(`Stadt ${newId()}`)
      const join = () => test.join({ roles: ['admin'], municipalityId })
      const [ada, bea] = [await join(), await join()]
      const url = `/api/municipalities/${municipalityId}/members`
      const body = method === 'PATCH' ? { body: { roles: ['committee'] } } : {}
      const statuses = await Promise.all([
        ada.client.call(method, `${url}/${bea.userId}`, body),
        createClient(other.app, { cookie: bea.cookie }).call(method, `${url}/${ada.userId}`, body),
      ])
      const kept = [await ada.client.get(url), await bea.client.get(url)].filter(
        ({ status }) => status === 200,
      )
      expect(kept).toHaveLength(1)
      expect(statuses.filter(({ status }) => status < 300)).toHaveLength(1)
    }
  })
})
