import type { LinkType } from '../schedule'

/**
 * A link as TaskJuggler can say it: a gap of counted days, never negative, after the start or the finish of the
 * predecessor (`early`), or before the start or the finish of the successor (`late`).
 */
export interface Gap {
  readonly at: 'start' | 'finish'
  readonly days: number
}

/**
 * TaskJuggler knows no links to a finish, no links from a start when it plans backwards, and no negative gaps. With
 * the lengths of both items known, a link says the same as one at the other end: the finish is the start and the
 * length. Undefined where even that leaves a negative gap.
 */
export function gapOf(
  direction: 'early' | 'late',
  type: LinkType,
  lag: number,
  predecessorLength: number,
  successorLength: number,
): Gap | undefined {
  const byFinish = type === 'FS' || type === 'FF'
  const bindsFinish = type === 'FF' || type === 'SF'
  if (direction === 'early') {
    // What is said of the successor's finish, said of its start.
    const days = bindsFinish ? lag - successorLength : lag
    if (byFinish && days >= 0) return { at: 'finish', days }
    const fromStart = byFinish ? days + predecessorLength : days
    return fromStart >= 0 ? { at: 'start', days: fromStart } : undefined
  }
  // What is said of the predecessor's start, said of its finish.
  const days = byFinish ? lag : lag - predecessorLength
  if (!bindsFinish && days >= 0) return { at: 'start', days }
  const toFinish = bindsFinish ? days : days + successorLength
  return toFinish >= 0 ? { at: 'finish', days: toFinish } : undefined
}
