import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** Something that answers HTTP in a process of its own. */
export interface RunningServer {
  readonly port: number
  stop(): Promise<void>
}

/** A server that does not end when it is asked to is ended. */
const PATIENCE_MS = 5_000

export async function stopProcess(child: ChildProcess, ask: () => void): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
  ask()
  await ended
  clearTimeout(impatience)
}

export function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}
