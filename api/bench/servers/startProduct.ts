import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Target } from '../floor/bareDatabase'
import { type RunningServer, stopProcess } from './server'

/** What `npm start` runs. */
const BUNDLE = fileURLToPath(new URL('../../dist/server.js', import.meta.url))

export async function startProduct(target: Target): Promise<RunningServer> {
  const place =
    'databaseUrl' in target
      ? { DATABASE_URL: target.databaseUrl }
      : { DATABASE_URL: '', FAHRPLAN_DATA: target.folder }
  const child = spawn(process.execPath, [BUNDLE, '--empty'], {
    env: { ...process.env, ...place, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { port: await portOf(child), stop: () => stopProcess(child, () => child.kill('SIGTERM')) }
}

/** Its log says where it listens; nobody reads what it logs afterwards. */
async function portOf(child: ChildProcess): Promise<number> {
  if (child.stdout === null) throw new Error('the server has no log')
  const log = createInterface({ input: child.stdout })
  const ended = once(child, 'exit').then(() => undefined)
  const port = await Promise.race([announcedPort(log), ended])
  if (port === undefined) throw new Error('the server ended before it was ready')
  log.close()
  child.stdout.resume()
  return port
}

async function announcedPort(log: AsyncIterable<string>): Promise<number | undefined> {
  for await (const line of log) {
    const port = /"address":"http:\/\/[^"]*:(\d+)\/"/.exec(line)?.[1]
    if (port !== undefined) return Number(port)
  }
  return undefined
}
