import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { checkAudit } from './check/audit.mjs'
import { checkLicences } from './check/licences.mjs'
import { checkPubliccode } from './check/publiccode.mjs'
import { packageBin } from './lib/packageBin.mjs'
import { requireNode } from './lib/requireNode.mjs'
import { root } from './lib/root.mjs'
import { runNode } from './lib/run.mjs'

/** @typedef {import('./lib/run.mjs').Outcome & { skipped?: string }} Verdict */
/** @typedef {{ name: string, run: () => Promise<Verdict> }} Check */

requireNode()

const tsc = packageBin('typescript', { program: 'tsc' })
const cache = join(root, '.cache')

// The longest first, so that the last one does not run alone.
/** @type {Check[]} */
const checks = [
  program('types of web', packageBin('vue-tsc', { from: 'web' }), ['--noEmit', '--pretty', '-p', 'web']),
  program('types of the roadmap benchmark', packageBin('vue-tsc', { from: 'web' }), [
    '--noEmit',
    '--pretty',
    '-p',
    'web/bench',
  ]),
  program('templates', packageBin('eslint'), [
    '--max-warnings=0',
    '--cache',
    '--cache-location',
    join(cache, 'eslint'),
    'web/src',
  ]),
  program('types of api', tsc, ['--pretty', '-p', 'api']),
  program('types of shared', tsc, ['--pretty', '-p', 'shared']),
  program('types of the schedule benchmark', tsc, ['--pretty', '-p', 'shared/bench']),
  program('types of scripts and journeys', tsc, ['--pretty', '-p', '.']),
  program('lint', packageBin('oxlint'), ['--type-aware', '--deny-warnings']),
  program('format', packageBin('oxfmt'), ['--check']),
  { name: 'known weaknesses of dependencies', run: checkAudit },
  own('licences', checkLicences),
  own('publiccode.yml', checkPubliccode),
]

const queue = [...checks]
let failed = 0
await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work))
process.exitCode = failed === 0 ? 0 : 1
console.log(`\n${checks.length - failed} of ${checks.length} checks are fine`)

async function work() {
  for (let check = queue.shift(); check !== undefined; check = queue.shift()) {
    const begun = performance.now()
    const { code, output, skipped } = await check.run()
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    console.log(`${markOf(code, skipped)} ${check.name} (${skipped ?? `${seconds} s`})`)
    if (code === 0) continue
    failed += 1
    console.log(output.trimEnd())
  }
}

/**
 * @param {number} code
 * @param {string} [skipped]
 */
function markOf(code, skipped) {
  if (skipped !== undefined) return '–'
  return code === 0 ? '✓' : '✗'
}

/**
 * @param {string} name
 * @param {string} script
 * @param {string[]} args
 * @returns {Check}
 */
function program(name, script, args) {
  return { name, run: () => runNode(script, args, { capture: true }) }
}

/**
 * @param {string} name
 * @param {() => string[]} problems
 * @returns {Check}
 */
function own(name, problems) {
  return {
    name,
    run: async () => {
      const found = problems()
      return { code: found.length === 0 ? 0 : 1, output: found.map((line) => `  ${line}\n`).join('') }
    },
  }
}
