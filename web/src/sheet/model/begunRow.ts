import type { Place } from './range'
import { lockOf, type Source, textAt } from './source'

/** In what has become of an open row: the first cell from the column on that can be written in. */
export function placeInBegun<Row>(now: Source<Row>, before: Source<Row>, column: number): Place | undefined {
  const known = new Set(before.rows.map(before.keyOf))
  const row = now.rows.findIndex((one) => !now.isOpen(one) && !known.has(now.keyOf(one)))
  return row < 0 ? undefined : freeFrom(now, { row, column })
}

/** Where an open row goes on that holds what was written in it, and needs more: at its next cell. */
export function placeInWaiting<Row>(now: Source<Row>, { row, column }: Place): Place | undefined {
  const value = now.rows[row]
  const waits = value !== undefined && now.isOpen(value) && textAt(now, { row, column }, 'plain') !== ''
  return waits ? freeFrom(now, { row, column: column + 1 }) : undefined
}

function freeFrom<Row>(now: Source<Row>, { row, column }: Place): Place {
  const free = now.columns.findIndex(
    (_, at) => at >= column && lockOf(now, { row, column: at }) === undefined,
  )
  return { row, column: free < 0 ? column : free }
}
