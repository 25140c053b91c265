/** Pixels of the wheel that magnify by e. */
const PIXELS_PER_E = 300

/** What one unit of a wheel stands for: pixels, lines or pages. */
const PIXELS = [1, 20, 400] as const

/** No single notch may leap over everything between years and days. */
const FARTHEST = 150

/** How much a turn of the wheel magnifies; also a pinch on a trackpad, which browsers send as such. */
export function wheelMagnification({ deltaY, deltaMode }: Pick<WheelEvent, 'deltaY' | 'deltaMode'>): number {
  const pixels = deltaY * (PIXELS[deltaMode] ?? 1)
  return Math.exp(-Math.min(FARTHEST, Math.max(-FARTHEST, pixels)) / PIXELS_PER_E)
}
