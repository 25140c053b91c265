import type { Span } from './row'

/** Places in a list, of what lies wholly before or after a range of days. */
export interface Strays {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

export function straysOf(spans: readonly (Span | null)[], range: Span): Strays {
  const before: number[] = []
  const after: number[] = []
  spans.forEach((span, place) => {
    if (span === null) return
    if (span.end < range.start) before.push(place)
    else if (span.start > range.end) after.push(place)
  })
  return { before, after }
}

export function sameStrays(a: Strays, b: Strays): boolean {
  return sameList(a.before, b.before) && sameList(a.after, b.after)
}

function sameList(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index])
}
