import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { FloorTask } from '../floor/server'
import { type RunningServer, stopProcess } from './server'

const SERVER = fileURLToPath(new URL('../floor/server.ts', import.meta.url))

/** The bare server that the product is compared with. */
export async function startFloor(task: FloorTask): Promise<RunningServer> {
  const child = fork(SERVER)
  child.send(task)
  const ended = once(child, 'exit').then(() => [])
  const [port] = (await Promise.race([once(child, 'message'), ended])) as [number?]
  if (port === undefined) throw new Error('the bare server ended before it was ready')
  return { port, stop: () => stopProcess(child, () => child.disconnect()) }
}
