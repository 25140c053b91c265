const EDGE = 40
const FASTEST = 18

/** Pixels to scroll in a frame while something is dragged near an edge of the view. */
export function edgeScroll(x: number, left: number, right: number): number {
  if (x < left + EDGE) return -speed(left + EDGE - x)
  if (x > right - EDGE) return speed(x - (right - EDGE))
  return 0
}

function speed(depth: number): number {
  return Math.ceil((Math.min(depth, EDGE) / EDGE) * FASTEST)
}
