import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packages, root } from '../lib/root.mjs'

/** @param {string} path */
const read = (path) => readFileSync(join(root, path), 'utf8')

/** Problems with what the repository says about its licence, one sentence each. */
export function checkLicences() {
  const declared = [...read('REUSE.toml').matchAll(/SPDX-License-Identifier = "([^"]+)"/g)].map(
    ([, id = '']) => id,
  )
  const manifests = ['.', ...packages].map((folder) => join(folder, 'package.json'))
  return [
    ...declared
      .filter((id) => !existsSync(join(root, 'LICENSES', `${id}.txt`)))
      .map((id) => `LICENSES/${id}.txt is missing`),
    ...(read('REUSE.toml').includes('path = "**"') ? [] : ['REUSE.toml does not cover every file']),
    ...(read('LICENSE') === read('LICENSES/EUPL-1.2.txt') ? [] : ['LICENSE is not the text of EUPL-1.2']),
    ...manifests
      .filter((path) => JSON.parse(read(path)).license !== 'EUPL-1.2')
      .map((path) => `${path} names another licence`),
  ]
}
