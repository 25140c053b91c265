import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../src/testing'
import type { Target } from '../floor/bareDatabase'
import { Connection } from '../http/connection'
import { getRequest } from '../http/requests'
import { hasEnded, type RunningServer, stopProcess } from './server'

/** What `npm start` runs. */
const BUNDLE = fileURLToPath(new URL('../../dist/server.js', import.meta.url))

/** It logs as it does in operation; nobody reads the log, because reading would slow down whoever measures. */
export async function startProduct(target: Target): Promise<RunningServer> {
  const place =
    'databaseUrl' in target
      ? { DATABASE_URL: target.databaseUrl }
      : { DATABASE_URL: '', FAHRPLAN_DATA: target.folder }
  const port = await freePort()
  const child = spawn(process.execPath, [BUNDLE, '--empty'], {
    env: { ...process.env, ...place, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while (!(await isReady(port))) {
    if (hasEnded(child)) throw new Error('the server ended before it was ready')
    await pause(50)
  }
  return { port, stop: () => stopProcess(child, () => child.kill('SIGTERM')) }
}

async function isReady(port: number): Promise<boolean> {
  let connection: Connection | undefined
  try {
    connection = await Connection.open({ port })
    return (await connection.send(getRequest('/health/ready'))).status === 200
  } catch {
    return false
  } finally {
    connection?.close()
  }
}
