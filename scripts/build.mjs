import { buildStale } from './lib/build.mjs'
import { requireNode } from './lib/requireNode.mjs'

requireNode()
await buildStale()
