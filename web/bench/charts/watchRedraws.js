// Runs in the page before everything else: notes when a change arrives and when charts are drawn.

/** @type {{ cause: 'keydown' | 'commit', mark: string, done: (redraw: { milliseconds: number, charts: number }) => void } | undefined} */
let wanted
/** @type {number | undefined} */
let begun
/** @type {Set<HTMLCanvasElement>} */
let drawn = new Set()

/**
 * @param {'keydown' | 'commit'} cause
 * @param {Event} event
 */
function begin(cause, event) {
  if (wanted?.cause === cause) begun ??= event.timeStamp
}

window.addEventListener('keydown', (event) => event.key !== 'Control' && begin('keydown', event), true)

window.EventSource = class extends EventSource {
  /** @param {ConstructorParameters<typeof EventSource>} given */
  constructor(...given) {
    super(...given)
    // The first to listen, and so the first to be told.
    this.addEventListener('commit', (event) => event.data.includes(wanted?.mark) && begin('commit', event))
  }
}

// Chart.js clears its canvas whenever it draws.
const clear = CanvasRenderingContext2D.prototype.clearRect
CanvasRenderingContext2D.prototype.clearRect = function clearRect(...area) {
  if (begun !== undefined && this.canvas.isConnected) {
    if (drawn.size === 0) requestAnimationFrame(afterPaint)
    drawn.add(this.canvas)
  }
  clear.apply(this, area)
}

/** A task that is posted in the last frame before the paint runs after it. */
function afterPaint() {
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', finish)
  port1.start()
  port2.postMessage(null)
}

function finish() {
  if (begun === undefined) return
  wanted?.done({ milliseconds: performance.now() - begun, charts: drawn.size })
  wanted = begun = undefined
  drawn = new Set()
}

// `mark` is in the commit that is waited for: the echo of an own one may still be on its way.
window.nextRedraw = (cause, mark) => new Promise((done) => (wanted = { cause, mark, done }))
