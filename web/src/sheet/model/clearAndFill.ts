import { gestureOf, type Gesture } from './gesture'
import { type CellRange, placesIn } from './range'
import { enter, type Entry, type Source, textAt } from './source'

/** Empties cells. Those that must not be empty keep what they have. */
export function clear<Row>(source: Source<Row>, range: CellRange): Gesture {
  const entries = [...placesIn(range)]
    .filter(({ row }) => !source.isOpen(source.rows[row]!))
    .map((place): Entry => {
      const entry = enter(source, place, '')
      return entry.kind === 'wrong' ? { kind: 'locked' } : entry
    })
  return gestureOf(entries)
}

/** The first row of the range goes on in the rows below; a single row takes over the one above it. */
export function fillDown<Row>(source: Source<Row>, range: CellRange): Gesture {
  const from = range.top === range.bottom ? range.top - 1 : range.top
  if (from < 0) return gestureOf([])
  const entries = [...placesIn({ ...range, top: from + 1 })]
    .filter(({ row }) => !source.isOpen(source.rows[row]!))
    .map((place) => enter(source, place, textAt(source, { ...place, row: from }, 'plain')))
  return gestureOf(entries)
}
