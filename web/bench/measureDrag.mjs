import { percentile, startFrames } from './frames.mjs'

const MOVES = 40

/** Drags the first movable bar to the right, and lets it go. */
export async function measureDrag(page) {
  await page.evaluate(() => document.querySelector('[role=treegrid]').scrollTo(0, 0))
  const id = await page.locator('[data-bar]').first().getAttribute('data-bar')
  await page.evaluate((row) => window.ganttBench.chart.scrollToRow(row), id)
  const box = await page.locator(`[data-bar="${id}"]`).boundingBox()
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.evaluate(startFrames)
  for (let move = 1; move <= MOVES; move++) await page.mouse.move(x + move * 4, y)
  const times = await page.evaluate(() => window.ganttBench.stopFrames())
  await page.mouse.up()
  const drops = await page.evaluate(() => window.ganttBench.events.filter(([name]) => name === 'drop').length)
  if (drops !== 1) throw new Error(`One drag should drop once, not ${drops} times.`)
  return { dragP95Ms: percentile(times, 0.95), dragMaxMs: Math.max(...times) }
}
