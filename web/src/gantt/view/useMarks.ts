import type { Ref } from 'vue'
import type { Rows } from './useRows'

interface Sources {
  readonly rows: Rows
  readonly marked: Ref<ReadonlySet<string>>
  selected(): string | null
}

/** Several rows together, for what is done to all of them: beside the one that is selected. */
export function useMarks({ rows, marked, selected }: Sources) {
  /** Where a range begins. */
  let anchor: string | null = null

  function toggle(id: string) {
    const next = new Set(marked.value)
    const chosen = selected()
    // Who marks a second row means the first one too.
    if (next.size === 0 && chosen !== null && chosen !== id) next.add(chosen)
    if (!next.delete(id)) next.add(id)
    marked.value = next
    anchor = id
  }

  /** All rows from the last one that was chosen to this one. */
  function extendTo(id: string) {
    const from = rows.positionOf(anchor ?? selected() ?? id)
    const to = rows.positionOf(id)
    if (to < 0) return
    const first = Math.min(from < 0 ? to : from, to)
    const last = Math.max(from, to)
    marked.value = new Set(
      Array.from({ length: last - first + 1 }, (_, index) => rows.rowAt(first + index).id),
    )
  }

  function clear(next: string | null = null) {
    anchor = next
    if (marked.value.size > 0) marked.value = new Set()
  }

  return { toggle, extendTo, clear }
}

export type Marks = ReturnType<typeof useMarks>
