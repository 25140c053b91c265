import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabases } from '../../testing'
import { createTestApp, type TestApp } from '../../contract'

const SCRIPT = 'console.info("Fahrplan")'

describe('the screens', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fahrplan-web-'))
  let test: TestApp

  beforeAll(async () => {
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Fahrplan</title>')
    writeFileSync(join(folder, 'favicon.svg'), '<svg/>')
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'assets', 'main-a1b2.js'), SCRIPT)
    writeFileSync(join(folder, 'assets', 'main-a1b2.js.br'), brotliCompressSync(SCRIPT))
    test = await createTestApp(testDatabases[0]!.create, { webFolder: folder })
  })
  afterAll(async () => {
    await test.close()
    rmSync(folder, { recursive: true })
  })

  const navigate = (url: string) => test.client.get(url, { accept: 'text/html,application/xhtml+xml' })

  it.each(['/', '/fahrplan', '/finanzen?jahr=2027', '/massnahmen/M-017'])(
    'answer the address %s',
    async (url) => {
      const { status, text, headers } = await navigate(url)
      expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
      expect(text).toContain('<title>Fahrplan</title>')
      expect(headers['cache-control']).toBe('no-cache')
    },
  )

  it('keep forever what has a hash in its name, compressed ahead where it is', async () => {
    const plain = await test.client.get('/assets/main-a1b2.js')
    expect(plain.text).toBe(SCRIPT)
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    const packed = await test.client.get('/assets/main-a1b2.js', { 'accept-encoding': 'gzip, br' })
    expect(packed.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' })
    expect(String(packed.headers['content-type'])).toContain('javascript')
  })

  it('ask again for what has none', async () => {
    const { status, headers } = await test.client.get('/favicon.svg')
    expect([status, headers['cache-control']]).toEqual([200, 'no-cache'])
  })

  it.each(['/assets/gone-c3d4.js', '/api/gone', '/health/gone'])('do not answer for %s', async (url) => {
    expect((await navigate(url)).status).toBe(404)
  })

  it.each(['/../package.json', '/..%2f..%2fpackage.json', '/%2e%2e/package.json', '/assets/%'])(
    'give nothing away at %s',
    async (url) => expect((await test.client.get(url)).status).toBeGreaterThanOrEqual(400),
  )

  it('say what to do while they are not built', async () => {
    const unbuilt = await createTestApp(testDatabases[0]!.create, { webFolder: join(folder, 'gone') })
    const { status, text } = await unbuilt.client.get('/')
    await unbuilt.close()
    expect([status, text]).toEqual([503, expect.stringContaining('noch nicht gebaut')])
  })
})
