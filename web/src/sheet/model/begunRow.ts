import type { Place } from './range'
import { lockOf, type Source } from './source'

/** In what has become of an open row: the first cell from the column on that can be written in. */
export function placeInBegun<Row>(now: Source<Row>, before: Source<Row>, column: number): Place | undefined {
  const known = new Set(before.rows.map(before.keyOf))
  const row = now.rows.findIndex((one) => !now.isOpen(one) && !known.has(now.keyOf(one)))
  if (row < 0) return undefined
  const free = now.columns.findIndex(
    (_, at) => at >= column && lockOf(now, { row, column: at }) === undefined,
  )
  return { row, column: free < 0 ? column : free }
}
