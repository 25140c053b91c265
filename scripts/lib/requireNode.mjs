import { readFileSync } from 'node:fs'

/** Ends the process with one readable sentence when Node is older than package.json asks for. */
export function requireNode() {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const wanted = String(manifest.engines.node).replace('>=', '')
  if (isAtLeast(process.versions.node, wanted)) return
  console.error(
    `Fahrplan needs Node.js ${wanted} or newer. This is Node.js ${process.versions.node} (${process.execPath}).`,
  )
  process.exit(1)
}

/**
 * @param {string} version
 * @param {string} wanted
 */
function isAtLeast(version, wanted) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number)
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
}
