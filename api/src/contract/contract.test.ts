import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabases } from '../testing'
import { createContract } from './contract'
import { createTestApp, type TestApp } from './testApp'

describe('the contract', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp(testDatabases[0]!.create)
  })
  afterAll(() => test.close())

  const hold = (url: string, status: number, body: unknown, type = 'application/json') =>
    createContract(test.app).hold('GET', url, {
      status,
      headers: { 'content-type': `${type}; charset=utf-8` },
      bytes: Buffer.from(JSON.stringify(body)),
    })

  it('lets pass what is documented', async () => {
    await hold('/health/live', 200, { status: 'ok' })
  })

  it('does not let pass another body, status, media type or address', async () => {
    await expect(hold('/health/live', 200, { status: 'ill' })).rejects.toThrow('not as documented')
    await expect(hold('/health/live', 200, { status: 'ok', since: 1 })).rejects.toThrow('not as documented')
    await expect(hold('/health/live', 201, { status: 'ok' })).rejects.toThrow('undocumented success')
    await expect(hold('/health/live', 200, { status: 'ok' }, 'text/plain')).rejects.toThrow('text/plain')
    await expect(hold('/api/unheard-of', 200, {})).rejects.toThrow('not documented')
    await expect(hold('/api/session', 404, {}, 'application/problem+json')).rejects.toThrow(
      'not as documented',
    )
  })
})
