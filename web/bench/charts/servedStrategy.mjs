import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { packageBin } from '../../../scripts/lib/packageBin.mjs'

const script = fileURLToPath(new URL('../../../api/bench/serveLarge.ts', import.meta.url))

/** The product with a large strategy in a process of its own, until it is stopped. */
export async function serveStrategy() {
  const child = spawn(process.execPath, [packageBin('tsx', { from: 'api' }), script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const [line] = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended])
  if (typeof line !== 'string') throw new Error('the product did not start')
  const stop = async () => {
    child.stdin.end()
    await ended
  }
  return { ...JSON.parse(line), stop }
}
