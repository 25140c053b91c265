/** Pixels from the left edge of the axis. */
export interface Stretch {
  readonly left: number
  readonly right: number
}

/** Somewhat more than letters and digits need on average, so that what is said to fit does. */
const EM_PER_LETTER = 0.55

export function textWidth(text: string, fontSize: number): number {
  return text.length * fontSize * EM_PER_LETTER
}

export function isWithin(inner: Stretch, outer: Stretch): boolean {
  return inner.left >= outer.left && inner.right <= outer.right
}

export function overlap(a: Stretch, b: Stretch): boolean {
  return a.left < b.right && b.left < a.right
}
