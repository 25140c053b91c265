import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { packageBin } from './packageBin.mjs'
import { run, runNode } from './run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome.exe']
const wellKnown = [
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** What a browser in a test or a container needs: no sandbox as root, and no calls home. */
export const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser to test with: the one named by CHROMIUM_PATH, one of the system, or Playwright's own. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, but there is no such file.`)
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...wellKnown, chromium.executablePath()].find(existsSync)
}

/** Finds a browser, or gets one. The journeys are never left out for the lack of it. */
export async function ensureChromium() {
  const found = findChromium()
  if (found !== undefined) return found
  console.log('No Chromium on this machine: installing one …')
  if (await canUseApt()) {
    await run('apt-get', ['update'], { capture: true })
    await run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  if (findChromium() === undefined)
    await runNode(packageBin('@playwright/test', { program: 'playwright' }), ['install', 'chromium'])
  const installed = findChromium()
  if (installed !== undefined) return installed
  throw new Error('No Chromium could be installed. Install one, or set CHROMIUM_PATH to an existing one.')
}

async function canUseApt() {
  if (process.getuid?.() !== 0) return false
  return (await run('apt-get', ['--version'], { capture: true })).code === 0
}
