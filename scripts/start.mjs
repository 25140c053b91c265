import { pathToFileURL } from 'node:url'
import { buildStale, serverBundle } from './lib/build.mjs'
import { requireNode } from './lib/requireNode.mjs'

requireNode()
await buildStale()
if (process.env.npm_lifecycle_event === 'start') endWithParent()
// In this very process: arguments, signals and the terminal reach the server as they are.
await import(pathToFileURL(serverBundle).href)

/** Between npm and this process stands a shell, which a SIGTERM ends without being passed on. */
function endWithParent() {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
  // One signal is enough: the server takes a second one for impatience.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => clearInterval(watch))
}
