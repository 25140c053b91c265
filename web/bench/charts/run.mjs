import { cpus, loadavg } from 'node:os'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from '../launchBrowser.mjs'
import { MoneyPage } from './moneyPage.mjs'
import { OtherPerson } from './otherPerson.mjs'
import { serveStrategy } from './servedStrategy.mjs'

/** From a change until the charts in sight show it. */
const MOST_MS = 100
const CHARTS = {
  'cost and cover': /^Kosten und Deckung nach Haushaltsjahren/,
  'by decision point': /^Kosten und Deckung nach Beschlusspunkten/,
  'flow, ceilings': /^Jahresrahmen der Quellen/,
  'spending and kinds': /^Geplant, gebunden, ausgegeben/,
}
const ROUNDS = process.argv.includes('--quick') ? 4 : 12
/** A page that somebody works with has its code compiled. */
const WARM_UP = 4
const watch = fileURLToPath(new URL('watchRedraws.js', import.meta.url))

const served = await serveStrategy()
const browser = await launchBrowser()
try {
  console.log(
    `Node ${process.version}, Chromium ${browser.version()}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}; ${served.costItems} cost items, ${served.rows} rows`,
  )
  const rows = await measure()
  console.table(rows)
  process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1
} finally {
  await browser.close()
  await served.stop()
}

async function measure() {
  const { url, cookie, strategyId, own, others } = served
  const context = await browser.newContext({
    baseURL: url,
    locale: 'de-DE',
    viewport: { width: 1_440, height: 900 },
  })
  const [name, value] = cookie.split('=')
  await context.addCookies([{ name, value, url }])
  await context.addInitScript({ path: watch })
  const page = await MoneyPage.open(await context.newPage(), own)
  const other = new OtherPerson(context.request, strategyId, others)
  const rows = []
  for (const [chart, title] of Object.entries(CHARTS)) {
    await page.show(title)
    const byHand = []
    const byOthers = []
    for (let round = 0; round < WARM_UP + ROUNDS; round++) {
      byHand.push(await page.byHand(round % 2 === 0 ? 'Control+z' : 'Control+Shift+z'))
      byOthers.push(await page.byOthers(other))
    }
    rows.push(
      rowOf(chart, 'own', byHand.slice(WARM_UP)),
      rowOf(chart, 'of another person', byOthers.slice(WARM_UP)),
    )
  }
  return rows
}

function rowOf(chart, change, redraws) {
  const of = (key) => redraws.map((redraw) => redraw[key]).toSorted((a, b) => a - b)
  const middle = (key) => Math.round(of(key)[redraws.length >> 1])
  return {
    'in sight': chart,
    change,
    charts: middle('charts'),
    'painted after, ms': middle('milliseconds'),
    worst: Math.round(of('milliseconds').at(-1)),
    'main thread until quiet, ms': middle('mainThread'),
    aim: `≤ ${MOST_MS} ms`,
    holds: middle('milliseconds') <= MOST_MS,
  }
}
