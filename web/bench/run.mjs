import { cpus, totalmem } from 'node:os'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'
import { launchBrowser } from './launchBrowser.mjs'
import { missedAims } from './aims.mjs'
import { measureDrag } from './measureDrag.mjs'
import { measureFilter } from './measureFilter.mjs'
import { measureMount } from './measureMount.mjs'
import { measureScroll } from './measureScroll.mjs'
import { measureZoom } from './measureZoom.mjs'

const SIZES = [100, 1_000, 10_000, 100_000]
const ROUNDS = process.argv.includes('--quick') ? 3 : 5
const VIEWPORT = { width: 1_440, height: 900 }

/**
 * Mounts the chart with generated rows and prints one JSON line for each size: medians of interleaved rounds,
 * so that a slow moment of the machine meets all sizes alike.
 */
export async function benchGantt({ sizes = SIZES, rounds = ROUNDS } = {}) {
  const server = await servePage()
  const browser = await launchBrowser()
  try {
    print({ bench: 'gantt', rounds, viewport: VIEWPORT, ...machine(), chromium: browser.version() })
    const samples = new Map(sizes.map((size) => [size, []]))
    for (let round = 0; round < rounds; round++)
      for (const size of sizes) samples.get(size).push(await measure(browser, server.address, size))
    const figures = new Map([...samples].map(([size, taken]) => [size, medians(taken)]))
    for (const [rows, figure] of figures) print({ bench: 'gantt', rows, ...figure })
    const missed = missedAims(figures)
    for (const aim of missed) print({ bench: 'gantt', missed: aim })
    return missed.length === 0
  } finally {
    await browser.close()
    await server.close()
  }
}

async function servePage() {
  const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url))
  await build({ configFile, logLevel: 'error' })
  const server = await preview({ configFile, logLevel: 'error', preview: { port: 0, host: '127.0.0.1' } })
  return { address: server.resolvedUrls.local[0], close: () => server.close() }
}

async function measure(browser, address, size) {
  const page = await browser.newPage({ viewport: VIEWPORT })
  try {
    await page.goto(`${address}?rows=${size}&zoom=1.8`)
    const mounted = await measureMount(page)
    const scrolled = await measureScroll(page)
    const dragged = await measureDrag(page)
    const zoomed = await measureZoom(page)
    return { ...mounted, ...scrolled, ...dragged, ...zoomed, ...(await measureFilter(page)) }
  } finally {
    await page.close()
  }
}

function machine() {
  const [cpu] = cpus()
  return {
    node: process.version,
    cpu: cpu?.model.trim(),
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
  }
}

function medians(taken) {
  return Object.fromEntries(
    Object.keys(taken[0]).map((key) => [key, median(taken.map((sample) => sample[key]))]),
  )
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const value = sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  return Math.round(value * 10) / 10
}

function print(line) {
  console.log(JSON.stringify(line))
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !(await benchGantt())) process.exitCode = 1
