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
    const order = made?.sorting === wanted ? made.order : undefined
    const closed = rows.value.filter((row) => !isOpen(row))
    const known = new Set(order)
    const isKnown = closed.every((row) => known.has(keyOf(row)))
    const sorted = isKnown ? closed : sortedRows(closed, column, wanted, isOpen)
    const kept = order ? inKeptOrder(sorted, order, keyOf) : sorted
    made = { sorting: wanted, order: kept.map(keyOf) }
    return kept
  })

  function sortBy(key: string): void {
    sorting.value = nextSorting(sorting.value, key)
  }

  return { sorting, shown, sortBy }
}
