/** Rows that are drawn before and after those in view, so that a slow scroll shows no gap. */
const OVERSCAN = 6
/** Rows come and go in blocks. */
const BLOCK = 4

/** From `first` up to and without `last`. */
export interface RowWindow {
  readonly first: number
  readonly last: number
}

/** The rows to draw, of a height in pixels each. */
export function rowsInView(count: number, rowHeight: number, top: number, viewHeight: number): RowWindow {
  const first = Math.floor((top / rowHeight - OVERSCAN) / BLOCK) * BLOCK
  const last = Math.ceil(((top + viewHeight) / rowHeight + OVERSCAN) / BLOCK) * BLOCK
  return { first: Math.max(0, Math.min(count, first)), last: Math.max(0, Math.min(count, last)) }
}

/** The scroll position nearest to the given one in which a stretch is wholly in view; its beginning where it is longer. */
export function scrollShowing(now: number, viewSize: number, start: number, size: number): number {
  if (start < now || size > viewSize) return start
  return start + size > now + viewSize ? start + size - viewSize : now
}
