import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildStale } from './lib/build.mjs'
import { packageBin } from './lib/packageBin.mjs'
import { requireNode } from './lib/requireNode.mjs'
import { root } from './lib/root.mjs'
import { runNode } from './lib/run.mjs'

/** Whatever stands behind `--` goes on to the benchmarks. */
const { values, positionals } = parseArgs({
  options: { only: { type: 'string' } },
  allowPositionals: true,
})

requireNode()
if (values.only !== undefined && !['api', 'web'].includes(values.only)) {
  console.error('--only is api or web.')
  process.exit(2)
}
await buildStale()

let worst = 0
for (const name of values.only === undefined ? ['api', 'web'] : [values.only]) {
  console.log(`\n${name}`)
  worst = Math.max(worst, await runBench(name))
}
process.exitCode = worst

/** @param {string} name */
async function runBench(name) {
  const plain = join(root, name, 'bench/run.mjs')
  const typed = join(root, name, 'bench/run.ts')
  const { code } = existsSync(plain)
    ? await runNode(plain, positionals)
    : await runNode(packageBin('tsx', { from: 'api' }), [typed, ...positionals])
  return code
}
