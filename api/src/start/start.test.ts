import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Strategy } from '@fahrplan/shared/plan'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '../config'
import { openStream } from '../contract'
import { createPlanStore } from '../modules/plan'
import { openDatabase } from '../plugins/database'
import { type RunningServer, startServer, whyNotStarted } from '.'

const log = pino({ level: 'silent' })

describe('startServer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fahrplan-start-'))
  const prepared = join(folder, 'prepared')
  let dataDir = prepared
  let servers: RunningServer[] = []

  // A database is made slowly and copied quickly.
  beforeAll(async () => {
    await (await start({ empty: true })).stop()
  })
  beforeEach(async () => {
    dataDir = mkdtempSync(join(folder, 'data-'))
    await cp(prepared, dataDir, { recursive: true })
    servers = []
  })
  afterEach(async () => {
    for (const server of servers) await server.stop()
    await rm(dataDir, { recursive: true })
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function start(options: { empty: boolean; port?: number }): Promise<RunningServer> {
    const config = readConfig({
      PORT: String(options.port ?? 0),
      FAHRPLAN_DATA: dataDir,
      FAHRPLAN_DEMO: String(!options.empty),
    })
    const server = await startServer({ config, log })
    servers.push(server)
    return server
  }

  /** Into the example city. */
  async function signIn({ port }: RunningServer): Promise<string> {
    const response = await fetch(`http://127.0.0.1:${port}/api/session/demo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ role: 'strategist' }),
    })
    return response.headers.getSetCookie()[0]!.split(';', 1)[0]!
  }

  async function strategiesOf(server: RunningServer): Promise<Strategy[]> {
    const headers = { cookie: await signIn(server) }
    const response = await fetch(`http://127.0.0.1:${server.port}/api/strategies`, { headers })
    return ((await response.json()) as { items: Strategy[] }).items
  }

  it('gives an empty database the example city, once', async () => {
    const first = await start({ empty: false })
    const strategies = await strategiesOf(first)
    expect(strategies.map(({ status }) => status)).toEqual(['adopted', 'draft'])
    expect(strategies[0]?.title).toContain('Beispiel')
    await first.stop()
    expect(await strategiesOf(await start({ empty: false }))).toEqual(strategies)
  })

  it('stays empty where that is wanted', async () => {
    await (await start({ empty: true })).stop()
    const database = await openDatabase({ databaseUrl: undefined, dataDir })
    expect(await (await createPlanStore(database)).strategies()).toEqual([])
    await database.close()
  })

  it('says whose the port is, and leaves the data folder to the next one', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const error = await start({ empty: true, port }).catch((reason: unknown) => reason)
    expect(whyNotStarted(error, port)).toContain(`Port ${port} ist schon belegt`)
    other.close()
    await start({ empty: true })
  })

  it('says that the data folder is in use', async () => {
    await start({ empty: true })
    const error = await start({ empty: true }).catch((reason: unknown) => reason)
    expect(whyNotStarted(error, 0)).toMatch(/Datenordner .* wird schon benutzt \(Prozess \d+\)/)
  })

  it('prints where the first administrator begins, anew at each start, until there is somebody', async () => {
    const first = await start({ empty: true })
    const outdated = secretIn(first)
    await first.stop()
    const second = await start({ empty: true })
    expect(await setUp(second, outdated)).toBe(410)
    expect(await setUp(second, secretIn(second))).toBe(200)
    await second.stop()
    expect((await start({ empty: true })).setup).toBeUndefined()
  })

  it('prints no such link where the accounts of the demo are entered', async () => {
    expect((await start({ empty: false })).setup).toBeUndefined()
  })

  function secretIn({ setup }: RunningServer): string {
    return new URL(setup!.address).hash.slice(1)
  }

  async function setUp({ port }: RunningServer, token: string): Promise<number> {
    const response = await fetch(`http://127.0.0.1:${port}/api/links/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        token,
        name: 'Erika Erste',
        email: 'erika@stadt.example',
        password: 'ein langes Passwort',
        municipalityName: 'Musterstadt',
      }),
    })
    return response.status
  }

  it('stops although somebody still listens', async () => {
    const server = await start({ empty: false })
    const [city] = await strategiesOf(server)
    const url = `http://127.0.0.1:${server.port}/api/strategies/${city!.id}/events`
    const stream = await openStream(url, { cookie: await signIn(server) })
    await server.stop()
    expect(await stream.next()).toBeUndefined()
    await expect(fetch(`http://127.0.0.1:${server.port}/health/live`)).rejects.toThrow('fetch failed')
  })
})

describe('whyNotStarted', () => {
  it('has words for what a person at the console can change', () => {
    expect(whyNotStarted(new ConfigError('PORT ist keine Portnummer'), undefined)).toContain('PORT')
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
    expect(whyNotStarted(refused, 3000)).toContain('DATABASE_URL')
    const unknown = Object.assign(new TypeError('--full'), { code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION' })
    expect(whyNotStarted(unknown, undefined)).toContain('--empty')
  })

  it('has none for what only a developer can', () => {
    expect(whyNotStarted(new TypeError('undefined is not a function'), 3000)).toBeUndefined()
  })
})
