import type { Point } from './drawLink'

/** Two fingers: how far apart, and the middle between them. */
export interface Pinch {
  readonly distance: number
  readonly x: number
}

/** Fingers that touch each other would magnify beyond all measure. */
const LEAST_DISTANCE = 24

export function pinchOf(one: Point, other: Point): Pinch {
  return {
    distance: Math.max(LEAST_DISTANCE, Math.hypot(one.x - other.x, one.y - other.y)),
    x: (one.x + other.x) / 2,
  }
}

/** How much larger things are than when the fingers came down. */
export function magnification(began: Pinch, now: Pinch): number {
  return now.distance / began.distance
}
