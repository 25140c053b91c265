import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildStale } from './lib/build.mjs'
import { ensureChromium } from './lib/chromium.mjs'
import { readPlaywrightCounts, readVitestCounts } from './lib/counts.mjs'
import { packageBin } from './lib/packageBin.mjs'
import { requireNode } from './lib/requireNode.mjs'
import { root } from './lib/root.mjs'
import { runNode } from './lib/run.mjs'

/** @typedef {import('./lib/counts.mjs').Counts} Counts */

// `npm test -- roadmap` runs only the test files with that word in their path.
const words = process.argv.slice(2)

requireNode()
mkdirSync(join(root, '.cache'), { recursive: true })
const chromium = await ensureChromium()
await buildStale()

const unit = await runSuite(
  [packageBin('vitest'), 'run', '--passWithNoTests', '--reporter=default', '--reporter=json'],
  { report: '.cache/unit.json', option: '--outputFile.json=', read: readVitestCounts },
)
const journeys = await runSuite(
  [packageBin('@playwright/test', { program: 'playwright' }), 'test', '--pass-with-no-tests'],
  { report: '.cache/journeys.json', read: readPlaywrightCounts },
)

const total = {
  passed: unit.passed + journeys.passed,
  failed: unit.failed + journeys.failed,
  skipped: unit.skipped + journeys.skipped,
}
if (total.passed + total.failed === 0) {
  console.error(`No test matches: ${words.join(' ')}`)
  total.failed = 1
}
process.exitCode = total.failed === 0 ? 0 : 1
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
)

/**
 * Runs one suite and believes its exit code as well as its counts: a crash is a failure, whatever was counted.
 * @param {[string, ...string[]]} command
 * @param {{ report: string, option?: string, read: (file: string) => Counts }} suite
 * @returns {Promise<Counts>}
 */
async function runSuite([script, ...args], { report, option, read }) {
  const file = join(root, report)
  rmSync(file, { force: true })
  const where = option === undefined ? [] : [`${option}${file}`]
  const { code } = await runNode(script, [...args, ...where, ...words], {
    env: { ...process.env, CHROMIUM_PATH: chromium },
  })
  const counts = readOr(read, file)
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/**
 * @param {(file: string) => Counts} read
 * @param {string} file
 * @returns {Counts}
 */
function readOr(read, file) {
  try {
    return read(file)
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
