import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from './fingerprint.mjs'
import { packageBin } from './packageBin.mjs'
import { root } from './root.mjs'
import { runNode } from './run.mjs'

/** @typedef {{ name: 'api' | 'web', output: string, sources: string[] }} Bundle */

const common = ['shared/src', 'shared/package.json', 'tsconfig.base.json', 'pnpm-lock.yaml']

/** @type {Bundle[]} */
const bundles = [
  {
    name: 'api',
    output: 'api/dist/server.js',
    sources: ['api/src', 'api/package.json', 'api/vite.config.ts', 'migrations', ...common],
  },
  {
    name: 'web',
    output: 'web/dist/index.html',
    sources: ['web/src', 'web/public', 'web/index.html', 'web/package.json', 'web/vite.config.ts', ...common],
  },
]

export const serverBundle = join(root, 'api/dist/server.js')

/** Builds the bundles whose sources changed since they were built, and ends the process when one fails. */
export async function buildStale() {
  const stale = bundles.map((bundle) => ({ bundle, sources: fingerprint(bundle.sources) })).filter(isStale)
  if (stale.length === 0) return
  console.log(`Building ${stale.map(({ bundle }) => bundle.name).join(' and ')} …`)
  const outcomes = await Promise.all(stale.map(({ bundle, sources }) => build(bundle, sources)))
  const failed = outcomes.filter(({ code }) => code !== 0)
  if (failed.length === 0) return
  console.error(failed.map(({ output }) => output).join('\n'))
  process.exit(1)
}

/** @param {{ bundle: Bundle, sources: string }} candidate */
function isStale({ bundle, sources }) {
  return readStamp(bundle) !== stampOf(bundle, sources)
}

/**
 * @param {Bundle} bundle
 * @param {string} sources
 */
async function build(bundle, sources) {
  rmSync(stampPath(bundle), { force: true })
  const vite = packageBin('vite', { from: bundle.name })
  const outcome = await runNode(vite, ['build', '--logLevel', 'warn'], {
    cwd: join(root, bundle.name),
    capture: true,
  })
  if (outcome.code === 0) {
    mkdirSync(join(root, '.cache'), { recursive: true })
    writeFileSync(stampPath(bundle), stampOf(bundle, sources))
  }
  return outcome
}

/**
 * Sources and the time of the output: whoever builds by hand leaves a bundle that this stamp does not vouch for.
 * @param {Bundle} bundle
 * @param {string} sources
 */
function stampOf(bundle, sources) {
  const output = statSync(join(root, bundle.output), { throwIfNoEntry: false })
  return output === undefined ? '' : `${sources} ${output.mtimeMs}\n`
}

/** @param {Bundle} bundle */
function readStamp(bundle) {
  try {
    return readFileSync(stampPath(bundle), 'utf8')
  } catch {
    return undefined
  }
}

/** @param {Bundle} bundle */
function stampPath(bundle) {
  return join(root, '.cache', `built-${bundle.name}`)
}
