/** Runs in the page: notes how long each frame takes until it is told to stop. */
export function startFrames() {
  const times = []
  let last = performance.now()
  let running = true
  const tick = (now) => {
    times.push(now - last)
    last = now
    if (running) requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
  window.ganttBench.stopFrames = () => {
    running = false
    return times.slice(1)
  }
}

/**
 * Runs in the page: notes for each event of a type how long it took from the event until what came of it was painted.
 * A task that is posted in the last frame before the paint runs after it.
 */
export function startPaints(type) {
  const painted = []
  const paintAfter = (event) =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => done(performance.now() - event.timeStamp))
        port1.start()
        port2.postMessage(null)
      })
    })
  const note = (event) => painted.push(paintAfter(event))
  window.addEventListener(type, note, { capture: true, passive: true })
  window.ganttBench.stopPaints = () => {
    window.removeEventListener(type, note, { capture: true })
    return Promise.all(painted)
  }
}

export const stopPaints = (page) => page.evaluate(() => window.ganttBench.stopPaints())

export const nextFrame = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))

export function percentile(times, share) {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
}
