import { nextFrame, percentile, startPaints, stopPaints } from './frames.mjs'

const WORD = 'schulung'

/** Types a word that some of the rows have, and takes it away again. */
export async function measureFilter(page) {
  await page.getByLabel('Filter').focus()
  await page.evaluate(startPaints, 'input')
  for (const key of [...Array.from(WORD), ...Array.from(WORD, () => 'Backspace')]) {
    await page.keyboard.press(key)
    await nextFrame(page)
  }
  const times = await stopPaints(page)
  return { filterP95Ms: percentile(times, 0.95) }
}
