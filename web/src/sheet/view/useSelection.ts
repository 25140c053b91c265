import { computed, type ComputedRef, shallowRef, watch } from 'vue'
import { clampPlace, HEAD, type Place, rangeBetween } from '../model/range'
import { keptSelection, type Selected } from '../model/keptSelection'
import { sizeOf, type Source } from '../model/source'

/**
 * The active cell, and the range from it to the cell where it was extended to. They belong to rows, not to numbers of
 * rows: others may add some above.
 */
export function useSelection<Row>(source: ComputedRef<Source<Row>>) {
  const wanted = shallowRef<Selected>({ anchor: { row: 0, column: 0 }, head: { row: 0, column: 0 } })
  /** Rows that go on under another key, by the one they had. */
  const renamed = new Map<string, string>()

  const size = computed(() => sizeOf(source.value))
  const anchor = computed(() => clampPlace(wanted.value.anchor, size.value))
  const head = computed(() => clampPlace(wanted.value.head, size.value))
  const range = computed(() => rangeBetween(anchor.value, head.value))
  const isInHead = computed(() => anchor.value.row === HEAD)

  function select(place: Place, extendedTo: Place = place): void {
    wanted.value = { anchor: place, head: extendedTo }
  }

  function extendTo(place: Place): void {
    wanted.value = { ...wanted.value, head: clampPlace(place, size.value, 0) }
  }

  function rename(from: string, to: string): void {
    renamed.set(from, to)
  }

  watch(
    source,
    (now, before) => {
      wanted.value = keptSelection(now, before, wanted.value, renamed)
      renamed.clear()
    },
    { flush: 'sync' },
  )

  return { anchor, head, range, size, isInHead, select, extendTo, rename }
}

export type Selection = ReturnType<typeof useSelection>
