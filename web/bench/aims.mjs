/** Interactive figures, in milliseconds from the event to the paint or for a frame. */
const INTERACTIVE = ['scrollP95Ms', 'leapP95Ms', 'dragP95Ms', 'dropMs', 'zoomP95Ms', 'filterP95Ms']
const [FEW, MANY] = [1_000, 100_000]
const GROWTH = 1.5
/** Nothing is painted sooner than with the next frame: below this there is nothing to compare. */
const FRAME_MS = 16.7

/**
 * What of the aims the figures miss, in a sentence each: no frame over 50 ms while 10,000 rows are scrolled, and from
 * 1,000 to 100,000 rows no interactive figure grows by more than half.
 * @param {ReadonlyMap<number, Record<string, number>>} figures
 */
export function missedAims(figures) {
  const [few, many] = [figures.get(FEW), figures.get(MANY)]
  const slow = figures.get(10_000)?.scrollOver50 ?? 0
  const missed = slow > 0 ? [`${slow} frames over 50 ms while 10,000 rows are scrolled`] : []
  if (!few || !many) return missed
  for (const name of INTERACTIVE) {
    const growth = Math.max(many[name], FRAME_MS) / Math.max(few[name], FRAME_MS)
    if (growth > GROWTH)
      missed.push(`${name} grows by ${growth.toFixed(2)} from 1,000 to 100,000 rows, ${GROWTH} is the aim`)
  }
  return missed
}
