import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabases } from '../../testing'
import { createTestApp, type TestApp, TODAY } from '../../contract'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp(testDatabases[0]!.create)
})
afterAll(() => test.close())

it('says who acts, on which day, and with which version', async () => {
  expect((await test.client.get('/api/session')).json()).toEqual({
    actor: { id: expect.any(String), name: 'Strategieteam', role: 'strategist' },
    today: TODAY,
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    mode: 'local',
  })
})
