import { pathToFileURL } from 'node:url'
import { buildStale, serverBundle } from './lib/build.mjs'
import { requireNode } from './lib/requireNode.mjs'

requireNode()
await buildStale()
// In this very process: arguments, signals and the terminal reach the server as they are.
await import(pathToFileURL(serverBundle).href)
