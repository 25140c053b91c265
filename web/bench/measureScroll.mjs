import { percentile, startFrames } from './frames.mjs'

const FRAMES = 90

/** A steady scroll through the rows, then leaps that replace every row in view. */
export async function measureScroll(page) {
  const steady = await scroll(page, 90)
  const leaping = await scroll(page, 2_700)
  return {
    scrollP95Ms: percentile(steady, 0.95),
    leapP95Ms: percentile(leaping, 0.95),
    scrollOver50: [...steady, ...leaping].filter((time) => time > 50).length,
  }
}

async function scroll(page, step) {
  await page.evaluate(startFrames)
  await page.evaluate(
    ({ frames, by }) =>
      new Promise((done) => {
        const scroller = document.querySelector('[role=treegrid]')
        const bottom = scroller.scrollHeight - scroller.clientHeight
        let left = frames
        let direction = 1
        const tick = () => {
          if (scroller.scrollTop >= bottom) direction = -1
          if (scroller.scrollTop <= 0) direction = 1
          scroller.scrollTop += by * direction
          if (--left > 0) requestAnimationFrame(tick)
          else done()
        }
        requestAnimationFrame(tick)
      }),
    { frames: FRAMES, by: step },
  )
  return page.evaluate(() => window.ganttBench.stopFrames())
}
