import { clampPlace, type GridSize, HEAD, type Place } from './range'

/** Where a key leads. `edge` goes as far as there are cells. */
export type Step =
  | { readonly by: 'cell'; readonly rows: number; readonly columns: number }
  | { readonly by: 'page'; readonly direction: -1 | 1 }
  | { readonly by: 'edge'; readonly rows: -1 | 0 | 1; readonly columns: -1 | 0 | 1 }

/** Steps lead to the row of heads from the first row only, and from there back. */
export function stepFrom(place: Place, step: Step, size: GridSize, rowsOfPage: number): Place {
  if (step.by === 'cell')
    return clampPlace({ row: place.row + step.rows, column: place.column + step.columns }, size)
  const lowest = place.row === HEAD || size.rows === 0 ? HEAD : 0
  if (step.by === 'page')
    return clampPlace({ ...place, row: place.row + step.direction * rowsOfPage }, size, lowest)
  return clampPlace(
    { row: edge(place.row, step.rows, size.rows), column: edge(place.column, step.columns, size.columns) },
    size,
    lowest,
  )
}

function edge(now: number, direction: -1 | 0 | 1, count: number): number {
  if (direction === 0) return now
  return direction < 0 ? 0 : count - 1
}

/** The next cell of the row, for the Tab key; nothing after the last one: there the grid is left. */
export function nextInRow(place: Place, direction: -1 | 1, size: GridSize): Place | undefined {
  const column = place.column + direction
  return column < 0 || column >= size.columns ? undefined : { ...place, column }
}
