/** A cell by its row and column, both from 0. Row -1 is the row of column heads. */
export interface Place {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
}

/** All edges belong to it. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export const HEAD = -1

export function rangeBetween(a: Place, b: Place): CellRange {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  }
}

export function rangeSize({ top, left, bottom, right }: CellRange): GridSize {
  return { rows: bottom - top + 1, columns: right - left + 1 }
}

export function isSingle({ top, left, bottom, right }: CellRange): boolean {
  return top === bottom && left === right
}

export function includes({ top, left, bottom, right }: CellRange, { row, column }: Place): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

/** Row by row, from left to right. */
export function* placesIn({ top, left, bottom, right }: CellRange): Generator<Place> {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) yield { row, column }
}

/** The nearest place that there is; in an empty grid, the row of heads. */
export function clampPlace({ row, column }: Place, { rows, columns }: GridSize, lowest = HEAD): Place {
  return {
    row: Math.max(lowest, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  }
}
