import { type Sorting, sortRows } from '@/ui'
import type { SheetColumn } from '../column'

/**
 * Rows as they are sorted; open rows have no place in any order but that of the page. Days and names sort as text,
 * choices in the order of their list.
 */
export function sortedRows<Row>(
  rows: readonly Row[],
  column: SheetColumn<Row> | undefined,
  sorting: Sorting | null,
  isOpen: (row: Row) => boolean,
): readonly Row[] {
  if (!sorting || !column) return rows
  const closed = rows.filter((row) => !isOpen(row))
  return sortRows(closed, (row) => sortValue(column, row), sorting.descending)
}

/** Rows in an order that was made before, so that no row runs away while it is edited; nothing when there are others. */
export function inKeptOrder<Row>(
  rows: readonly Row[],
  order: readonly string[],
  keyOf: (row: Row) => string,
): readonly Row[] | undefined {
  if (rows.length !== order.length) return undefined
  const byKey = new Map(rows.map((row) => [keyOf(row), row]))
  const kept = order.map((key) => byKey.get(key))
  return kept.includes(undefined) ? undefined : (kept as Row[])
}

function sortValue<Row>(column: SheetColumn<Row>, row: Row): string | number | null {
  if (column.sortValue) return column.sortValue(row)
  const value = column.value(row)
  const type = column.type(row)
  if (type.kind !== 'choice' || value === null) return value
  const place = type.choices.findIndex((choice) => choice.value === value)
  return place < 0 ? null : place
}
