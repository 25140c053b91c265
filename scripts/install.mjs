import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from './lib/fingerprint.mjs'
import { pnpm } from './lib/pnpm.mjs'
import { requireNode } from './lib/requireNode.mjs'
import { packages, root } from './lib/root.mjs'

const stamp = join(root, 'node_modules/.fahrplan-installed')

requireNode()

const manifests = ['.', ...packages].map((folder) => `${folder}/package.json`)
const wanted = `${process.platform} ${process.arch} ${fingerprint(['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests])}\n`

// Asking pnpm whether there is something to do takes a second; the stamp answers in milliseconds.
if (!isInstalled()) {
  console.log('Installing packages …')
  const { code } = await pnpm(['install', '--frozen-lockfile', '--loglevel=error'])
  if (code !== 0) process.exit(code)
  writeFileSync(stamp, wanted)
}

function isInstalled() {
  const folders = packages
    .filter((name) => name !== 'migrations')
    .map((name) => join(root, name, 'node_modules'))
  return folders.every(existsSync) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
}
