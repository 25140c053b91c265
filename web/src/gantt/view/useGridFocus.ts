import { computed, nextTick, onBeforeUpdate, onUpdated, shallowRef, type ShallowRef } from 'vue'
import type { GridPlace } from '../gestures/gridStep'
import { nearestVisible } from '../model/tree'
import type { Rows } from './useRows'

interface Sources {
  readonly scroller: Readonly<ShallowRef<HTMLElement | null>>
  readonly rows: Rows
  selected(): string | null
  cells(): number
}

/** One row or cell of the grid is its single tab stop; it stays rendered wherever the view goes. */
export function useGridFocus({ scroller, rows, selected, cells }: Sources) {
  const active = shallowRef<{ id: string; cell: number | null } | null>(null)

  /** -1 in an empty grid. A row that vanished into its parent leaves the focus there. */
  const place = computed<GridPlace>((old) => {
    const index = rows.tree.value.indexOf.get(active.value?.id ?? selected() ?? '') ?? -1
    const position = index < 0 ? -1 : nearestVisible(rows.tree.value, rows.visible.value, index)
    const cell = active.value?.cell ?? null
    const fallback = Math.min(old?.position ?? 0, rows.visible.value.count - 1)
    const next = {
      position: position < 0 ? fallback : rows.visible.value.positionOf[position]!,
      cell: cell === null ? null : Math.min(cell, cells() - 1),
    }
    return old && old.position === next.position && old.cell === next.cell ? old : next
  })

  const activeId = computed(() => (place.value.position < 0 ? null : rows.rowAt(place.value.position).id))

  async function go(next: GridPlace) {
    active.value = { id: rows.rowAt(next.position).id, cell: next.cell }
    rows.reveal(next.position)
    await nextTick()
    focusActive()
  }

  function focusActive() {
    const id = activeId.value
    const row = id === null ? null : scroller.value?.querySelector(`[data-row="${CSS.escape(id)}"]`)
    const { cell } = place.value
    const target = cell === null ? row : row?.querySelectorAll('[role=rowheader], [role=gridcell]')[cell]
    if (target instanceof HTMLElement) target.focus({ preventScroll: true })
  }

  function onFocusIn(event: FocusEvent) {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null
    const id = row?.dataset.row
    if (id === undefined || (id === activeId.value && event.target !== row)) return
    active.value = { id, cell: null }
  }

  // Browsers drop the focus of what is taken out or moved in the document.
  let held: Element | null = null
  onBeforeUpdate(() => {
    const { activeElement } = document
    held = scroller.value?.contains(activeElement) ? activeElement : null
  })
  onUpdated(() => {
    if (!held || document.activeElement !== document.body) return
    // A row's element may show another row by now; what somebody types in is nobody else's.
    if (held instanceof HTMLInputElement && held.isConnected) held.focus({ preventScroll: true })
    else focusActive()
  })

  return { place, activeId, go, onFocusIn }
}

export type GridFocus = ReturnType<typeof useGridFocus>
