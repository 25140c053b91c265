import { computed, type ComputedRef, shallowRef } from 'vue'
import { nextSorting, type Sorting } from '@/ui'
import type { SheetColumn } from '../column'
import { inKeptOrder, sortedRows } from '../model/rowOrder'

interface Given<Row> {
  readonly rows: ComputedRef<readonly Row[]>
  readonly columns: ComputedRef<readonly SheetColumn<Row>[]>
  keyOf(row: Row): string
  isOpen(row: Row): boolean
}

/** The rows in the order in which they are shown. */
export function useShownRows<Row>({ rows, columns, keyOf, isOpen }: Given<Row>) {
  const sorting = shallowRef<Sorting | null>(null)
  let made: { readonly sorting: Sorting; readonly order: readonly string[] } | undefined

  const shown = computed<readonly Row[]>(() => {
    const wanted = sorting.value
    const column = columns.value.find(({ key }) => key === wanted?.key)
    if (!wanted || !column) return rows.value
    if (made?.sorting === wanted) {
      const closed = rows.value.filter((row) => !isOpen(row))
      const kept = inKeptOrder(closed, made.order, keyOf)
      if (kept) return kept
    }
    const sorted = sortedRows(rows.value, column, wanted, isOpen)
    made = { sorting: wanted, order: sorted.map(keyOf) }
    return sorted
  })

  function sortBy(key: string): void {
    sorting.value = nextSorting(sorting.value, key)
  }

  return { sorting, shown, sortBy }
}
