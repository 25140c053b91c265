import { nextFrame, percentile, startPaints, stopPaints } from './frames.mjs'

const NOTCHES = 12

/** Turns the wheel in and out again over the middle of the chart. */
export async function measureZoom(page) {
  await page.mouse.move(1_000, 450)
  await page.keyboard.down('Control')
  await page.evaluate(startPaints, 'wheel')
  for (const direction of [-1, 1])
    for (let notch = 0; notch < NOTCHES; notch++) {
      await page.mouse.wheel(0, 40 * direction)
      await nextFrame(page)
    }
  const times = await stopPaints(page)
  await page.keyboard.up('Control')
  return { zoomP95Ms: percentile(times, 0.95) }
}
