import type { Weight } from './shapes'

/** Width of a text in points. The same font has to draw it. */
export type Measure = (text: string, size: number, weight: Weight) => number

const ELLIPSIS = '…'

/** The text, or as much of it as there is room for; empty where not even one letter has room. */
export function shorten(text: string, room: number, size: number, weight: Weight, measure: Measure): string {
  if (measure(text, size, weight) <= room) return text
  const letters = Array.from(text)
  let fits = 0
  let tooLong = letters.length
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1
    if (measure(cut(letters, middle), size, weight) <= room) fits = middle
    else tooLong = middle
  }
  return fits === 0 ? '' : cut(letters, fits)
}

function cut(letters: readonly string[], count: number): string {
  return letters.slice(0, count).join('').trimEnd() + ELLIPSIS
}
