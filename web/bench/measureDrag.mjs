import { nextFrame, percentile, startPaints, stopPaints } from './frames.mjs'

const MOVES = 40
const DROPS = 4

/** Drags the bar that all others of the chain wait for to the right, lets it go, and takes it back. */
export async function measureDrag(page) {
  await page.evaluate(() => document.querySelector('[role=treegrid]').scrollTo(0, 0))
  const id = await page.evaluate(() => window.ganttBench.lead)
  await page.evaluate((row) => window.ganttBench.chart.scrollToRow(row), id)
  const moves = []
  const drops = []
  for (let round = 0; round < DROPS; round++) {
    const taken = await dragOnce(page, id, round % 2 === 0 ? 4 : -4)
    moves.push(...taken.moves)
    drops.push(...taken.drop)
  }
  const dropped = await page.evaluate(
    () => window.ganttBench.events.filter(([name]) => name === 'drop').length,
  )
  if (dropped !== DROPS) throw new Error(`${DROPS} drags should drop as often, not ${dropped} times.`)
  return { dragP95Ms: percentile(moves, 0.95), dropMs: percentile(drops, 0.5) }
}

async function dragOnce(page, id, step) {
  const box = await page.locator(`[data-bar="${id}"]`).boundingBox()
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.evaluate(startPaints, 'pointermove')
  for (let move = 1; move <= MOVES; move++) {
    await page.mouse.move(x + move * step, y)
    await nextFrame(page)
  }
  const moves = await stopPaints(page)
  await page.evaluate(startPaints, 'pointerup')
  await page.mouse.up()
  const drop = await stopPaints(page)
  await page.mouse.move(4, 4)
  return { moves, drop }
}
