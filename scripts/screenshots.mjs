import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildStale } from './lib/build.mjs'
import { ensureChromium } from './lib/chromium.mjs'
import { packageBin } from './lib/packageBin.mjs'
import { requireNode } from './lib/requireNode.mjs'
import { root } from './lib/root.mjs'
import { runNode } from './lib/run.mjs'

requireNode()
const chromium = await ensureChromium()
await buildStale()
mkdirSync(join(root, 'docs/images'), { recursive: true })
const { code } = await runNode(packageBin('@playwright/test', { program: 'playwright' }), ['test'], {
  env: { ...process.env, CHROMIUM_PATH: chromium, FAHRPLAN_PICTURES: 'take' },
})
process.exitCode = code
