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

export function percentile(times, share) {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
}
