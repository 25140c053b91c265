import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabases } from '../../testing'
import { createTestApp, type TestApp } from '../../contract'

let test: TestApp

beforeAll(async () => {
  test = await createTestApp(testDatabases[0]!.create)
})
afterAll(() => test.close())

const NEW = { title: 'Digitale Stadt', start: '2026-03-01', end: '2031-02-28' }

describe('who may ask', () => {
  it.each(['localhost', 'localhost:3000', '127.0.0.1:3101', '[::1]:3000'])('answers to %s', async (host) => {
    expect((await test.client.get('/api/session', { host })).status).toBe(200)
  })

  it.each(['plan.example', 'localhost.example:3000', '192.168.1.7:3000'])(
    'does not answer to %s: the name may have been bent to this machine',
    async (host) => {
      const answer = await test.client.get('/api/session', { host })
      expect([answer.status, answer.json()['type']]).toEqual([403, 'urn:fahrplan:problem:forbidden'])
      expect((await test.client.get('/api/docs/', { host })).status).toBe(403)
      expect((await test.client.get('/health/live', { host })).status).toBe(200)
    },
  )

  it('lets no other site write', async () => {
    const write = async (headers: Record<string, string>) =>
      (await test.client.post('/api/strategies', NEW, headers)).status
    expect(await write({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).toBe(403)
    expect(await write({ origin: 'http://localhost:8080' })).toBe(403)
    expect(await write({ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' })).toBe(201)
    expect(await write({ origin: 'http://localhost:3000' })).toBe(201)
    expect((await test.client.get('/api/session', { 'sec-fetch-site': 'cross-site' })).status).toBe(200)
  })
})

describe('headers', () => {
  it('keep answers out of caches, frames and guesses', async () => {
    for (const url of ['/api/session', '/api/nothing', '/health/live']) {
      const { headers } = await test.client.get(url)
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
      })
      expect(headers).not.toHaveProperty('x-powered-by')
      expect(headers).not.toHaveProperty('server')
    }
  })

  it('let pages run nothing but their own scripts and styles', async () => {
    const { headers } = await test.client.get('/', { accept: 'text/html' })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    // WebAssembly may be compiled, text may not be run.
    expect(policy.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|https?:/)
    expect(headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    })
  })
})

describe('an address that cannot be read', () => {
  it('is refused like anything else', async () => {
    const answer = await test.client.get('/%c3%28')
    expect([answer.status, answer.json()['type']]).toEqual([400, 'urn:fahrplan:problem:request-refused'])
  })
})

describe('bodies', () => {
  it('are limited', async () => {
    const answer = await test.client.post('/api/strategies', { ...NEW, summary: 'x'.repeat(1_100_000) })
    expect([answer.status, answer.json()['type']]).toEqual([413, 'urn:fahrplan:problem:body-too-large'])
  })
})
