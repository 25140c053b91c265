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

/**
 * Rows in an order that was made before, so that none runs away while it is edited. New ones stand behind the row that
 * they follow in the given order.
 */
export function inKeptOrder<Row>(
  rows: readonly Row[],
  order: readonly string[],
  keyOf: (row: Row) => string,
): readonly Row[] {
  const known = new Set(order)
  const byKey = new Map(rows.map((row) => [keyOf(row), row]))
  const followers = new Map<string | undefined, Row[]>()
  let last: string | undefined
  for (const row of rows)
    if (known.has(keyOf(row))) last = keyOf(row)
    else followers.set(last, [...(followers.get(last) ?? []), row])
  return [
    ...(followers.get(undefined) ?? []),
    ...order.flatMap((key) => [...(byKey.has(key) ? [byKey.get(key)!] : []), ...(followers.get(key) ?? [])]),
  ]
}

function sortValue<Row>(column: SheetColumn<Row>, row: Row): string | number | null {
  if (column.sortValue) return column.sortValue(row)
  const value = column.value(row)
  const type = column.type(row)
  if (type.kind !== 'choice' || value === null) return value
  const place = type.choices.findIndex((choice) => choice.value === value)
  return place < 0 ? null : place
}
