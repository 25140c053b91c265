import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './root.mjs'

/**
 * The program that an installed package brings, to be run by Node without a shell in between.
 * @param {string} name
 * @param {{ from?: string, program?: string }} [options] `from`: the workspace folder that depends on it
 */
export function packageBin(name, { from = '.', program = name } = {}) {
  const manifestPath = join(root, from, 'node_modules', name, 'package.json')
  const { bin } = JSON.parse(readFileSync(manifestPath, 'utf8'))
  return join(dirname(manifestPath), typeof bin === 'string' ? bin : bin[program])
}
