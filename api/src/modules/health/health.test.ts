import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../app'
import { testDatabases } from '../../testing'
import { createClient, createTestApp, type TestApp, TEST_CONFIG } from '../../contract'

describe.each(testDatabases)('health on $name', ({ create }) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp(create)
  })
  afterAll(() => test.close())

  it('is live and ready', async () => {
    expect((await test.client.get('/health/live')).json()).toEqual({ status: 'ok' })
    expect((await test.client.get('/health/ready')).json()).toEqual({ status: 'ok' })
  })

  it('stays live without its database, but is not ready', async () => {
    const app = await buildApp({
      planStore: test.planStore,
      database: { isReady: () => Promise.resolve(false) },
      identity: test.identity,
      config: TEST_CONFIG,
    })
    const client = createClient(app)
    expect((await client.get('/health/live')).status).toBe(200)
    const ready = await client.get('/health/ready')
    expect([ready.status, ready.json()['type']]).toEqual([503, 'urn:fahrplan:problem:unavailable'])
    await app.close()
  })
})
