import { computed, type ComputedRef, shallowRef, watch } from 'vue'
import { clampPlace, HEAD, type Place, rangeBetween } from '../model/range'
import { sizeOf, type Source } from '../model/source'

/**
 * The active cell, and the range from it to the cell where it was extended to. They belong to rows, not to numbers of
 * rows: others may add some above.
 */
export function useSelection<Row>(source: ComputedRef<Source<Row>>) {
  const wantedAnchor = shallowRef<Place>({ row: 0, column: 0 })
  const wantedHead = shallowRef<Place>({ row: 0, column: 0 })

  const size = computed(() => sizeOf(source.value))
  const anchor = computed(() => clampPlace(wantedAnchor.value, size.value))
  const head = computed(() => clampPlace(wantedHead.value, size.value))
  const range = computed(() => rangeBetween(anchor.value, head.value))
  const isInHead = computed(() => anchor.value.row === HEAD)

  function select(place: Place, extendedTo: Place = place): void {
    wantedAnchor.value = place
    wantedHead.value = extendedTo
  }

  function extendTo(place: Place): void {
    wantedHead.value = clampPlace(place, size.value, 0)
  }

  watch(
    source,
    (now, before) => {
      select(found(now, before, wantedAnchor.value), found(now, before, wantedHead.value))
    },
    { flush: 'sync' },
  )

  return { anchor, head, range, size, isInHead, select, extendTo }
}

/** The same cell among other rows and columns; where it is gone, the one that took its place. */
function found<Row>(now: Source<Row>, before: Source<Row>, { row, column }: Place): Place {
  const old = before.rows[row]
  const oldColumn = before.columns[column]?.key
  const columnNow = now.columns.findIndex(({ key }) => key === oldColumn)
  const kept = { row, column: columnNow < 0 ? column : columnNow }
  if (old === undefined || now.rows === before.rows) return kept
  const key = now.keyOf(old)
  const same = now.rows[row]
  if (same !== undefined && now.keyOf(same) === key) return kept
  const rowNow = now.rows.findIndex((one) => now.keyOf(one) === key)
  return { ...kept, row: rowNow < 0 ? row : rowNow }
}

export type Selection = ReturnType<typeof useSelection>
