import { nextTick, onBeforeUpdate, onUpdated, type Ref, type ShallowRef } from 'vue'
import { HEAD, type Place } from '../model/range'
import { scrollShowing } from '../model/rowWindow'
import { HEAD_HEIGHT, REASON_HEIGHT, ROW_HEIGHT } from './metrics'
import type { ColumnLayout } from './useColumnLayout'
import type { Selection } from './useSelection'

interface Given {
  readonly scroller: Readonly<ShallowRef<HTMLElement | null>>
  readonly selection: Selection
  readonly layout: ColumnLayout
  readonly isEditing: Readonly<Ref<boolean>>
  /** Rows that are scrolled, and pixels that the sums below them take. */
  readonly body: Readonly<Ref<{ readonly rows: number; readonly foot: number }>>
  scrollTo(to: { readonly top: number; readonly left: number }): void
}

/** The active cell is the one tab stop of the grid; it stays drawn wherever the view goes. */
export function useCellFocus({ scroller, selection, layout, isEditing, body, scrollTo }: Given) {
  function reveal({ row, column }: Place): void {
    const element = scroller.value
    if (!element) return
    const first = layout.widths.value[0] ?? 0
    const left =
      column === 0
        ? element.scrollLeft
        : scrollShowing(
            element.scrollLeft,
            element.clientWidth - first,
            layout.lefts.value[column]! - first,
            layout.widths.value[column]!,
          )
    const top =
      row === HEAD || row >= body.value.rows
        ? element.scrollTop
        : scrollShowing(
            element.scrollTop,
            element.clientHeight - HEAD_HEIGHT - body.value.foot,
            row * ROW_HEIGHT,
            ROW_HEIGHT,
          )
    if (left !== element.scrollLeft || top !== element.scrollTop) scrollTo({ top, left })
  }

  function activeCell(): HTMLElement | null | undefined {
    const { row, column } = selection.anchor.value
    return scroller.value?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
  }

  function focusActive(): void {
    activeCell()?.focus({ preventScroll: true })
  }

  /** The grid may be longer than what the window has left for it: then the page goes along. */
  function showInWindow(): void {
    const box = activeCell()?.getBoundingClientRect()
    if (!box) return
    const below = box.bottom - window.innerHeight
    if (below > 0) window.scrollBy({ top: below + REASON_HEIGHT })
    else if (box.top < 0) window.scrollBy({ top: box.top - HEAD_HEIGHT })
  }

  async function go(place: Place): Promise<void> {
    selection.select(place)
    reveal(selection.anchor.value)
    await nextTick()
    focusActive()
    showInWindow()
  }

  function extend(place: Place): void {
    selection.extendTo(place)
    reveal(selection.head.value)
  }

  // Browsers drop the focus of what is moved in the document or replaced by a field.
  let held = false
  onBeforeUpdate(() => {
    held = scroller.value?.contains(document.activeElement) ?? false
  })
  onUpdated(() => {
    if (held && document.activeElement === document.body && !isEditing.value) focusActive()
  })

  return { go, extend, reveal, focusActive }
}

export type CellFocus = ReturnType<typeof useCellFocus>
