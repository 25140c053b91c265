import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildStale } from './lib/build.mjs'
import { packageBin } from './lib/packageBin.mjs'
import { requireNode } from './lib/requireNode.mjs'
import { root } from './lib/root.mjs'
import { runNode } from './lib/run.mjs'

/** Where the benchmarks of each side are. */
const folders = {
  api: 'api/bench',
  web: 'web/bench',
  schedule: 'shared/bench',
  finances: 'shared/bench/finances',
  charts: 'web/bench/charts',
  funding: 'shared/bench/funding',
}
const sides = Object.keys(folders)
// What is not for this script, such as `--quick`, goes on to the benchmarks.
const passedOn = process.argv.slice(2)
const at = passedOn.indexOf('--only')
const [, only] = at === -1 ? [] : passedOn.splice(at, 2)

requireNode()
if (at !== -1 && (only === undefined || !sides.includes(only))) {
  console.error(`--only is one of ${sides.join(', ')}.`)
  process.exit(2)
}
await buildStale()

let worst = 0
for (const name of only === undefined ? sides : [only]) {
  console.log(`\n${name}`)
  worst = Math.max(worst, await runBench(name))
}
process.exitCode = worst

/** @param {string} name */
async function runBench(name) {
  const folder = join(root, folders[/** @type {keyof typeof folders} */ (name)])
  const plain = join(folder, 'run.mjs')
  const typed = join(folder, 'run.ts')
  const { code } = existsSync(plain)
    ? await runNode(plain, passedOn)
    : await runNode(packageBin('tsx', { from: 'api' }), [typed, ...passedOn])
  return code
}
