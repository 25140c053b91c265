import { onBeforeUnmount, type Ref, type ShallowRef } from 'vue'
import { clampPlace, HEAD, type Place } from '../model/range'
import { HEAD_HEIGHT, ROW_HEIGHT } from './metrics'
import type { CellFocus } from './useCellFocus'
import type { ColumnLayout } from './useColumnLayout'
import type { Selection } from './useSelection'

interface Given {
  readonly scroller: Readonly<ShallowRef<HTMLElement | null>>
  readonly selection: Selection
  readonly focus: CellFocus
  readonly layout: ColumnLayout
  /** Rows that are scrolled, and pixels that the sums below them take. */
  readonly body: Readonly<Ref<{ readonly rows: number; readonly foot: number }>>
  edit(): void
  sortBy(column: number): void
  /** A press begins something new: what was told of the last gesture is over. */
  begun(): void
}

/** A press chooses a cell, a drag a range; with Shift the range reaches there. A finger scrolls instead of dragging. */
export function useSheetPointer({ scroller, selection, focus, layout, body, edit, sortBy, begun }: Given) {
  let at: { readonly x: number; readonly y: number } | undefined
  let frame = 0

  function onMousedown(event: MouseEvent): void {
    const place = placeOf(event.target)
    if (!place || event.button !== 0) return
    // The grid sets the focus itself: it stays on the cell where a range begins.
    event.preventDefault()
    begun()
    if (event.shiftKey) focus.extend(place)
    else void focus.go(place)
    if (place.row >= 0) beginDrag()
  }

  function onClick(event: MouseEvent): void {
    const place = placeOf(event.target)
    if (place?.row === HEAD) sortBy(place.column)
  }

  function onDblclick(event: MouseEvent): void {
    const place = placeOf(event.target)
    if (place && place.row >= 0) edit()
  }

  function beginDrag(): void {
    window.addEventListener('mousemove', onMousemove)
    window.addEventListener('mouseup', endDrag)
  }

  function endDrag(): void {
    at = undefined
    cancelAnimationFrame(frame)
    frame = 0
    window.removeEventListener('mousemove', onMousemove)
    window.removeEventListener('mouseup', endDrag)
  }

  function onMousemove(event: MouseEvent): void {
    if (event.buttons === 0) return endDrag()
    at = { x: event.clientX, y: event.clientY }
    frame ||= requestAnimationFrame(follow)
  }

  /** Beyond the edges it goes on by itself, a cell a frame. */
  function follow(): void {
    frame = 0
    const element = scroller.value
    if (!at || !element) return
    const box = element.getBoundingClientRect()
    const place = placeAt(at.x - box.left, at.y - box.top, element)
    const { row, column } = selection.head.value
    if (place.row !== row || place.column !== column) focus.extend(place)
    const isOutside = at.x < box.left || at.x > box.right || at.y < box.top + HEAD_HEIGHT || at.y > box.bottom
    if (isOutside) frame = requestAnimationFrame(follow)
  }

  function placeAt(x: number, y: number, { scrollLeft, scrollTop, clientHeight }: HTMLElement): Place {
    const first = layout.widths.value[0] ?? 0
    const across = x < first && x >= 0 ? x : x + scrollLeft
    const intoFoot = y - (clientHeight - body.value.foot)
    const row =
      body.value.foot > 0 && intoFoot >= 0
        ? body.value.rows + Math.floor(intoFoot / ROW_HEIGHT)
        : Math.floor((y - HEAD_HEIGHT + scrollTop) / ROW_HEIGHT)
    return clampPlace({ row, column: layout.columnAt(across) }, selection.size.value, 0)
  }

  onBeforeUnmount(endDrag)

  return { onMousedown, onClick, onDblclick }
}

/** Nothing for fields and buttons inside of cells: they have their own ways. */
export function placeOf(target: EventTarget | null): Place | undefined {
  if (!(target instanceof Element) || target.closest('input, textarea, select, button, [data-handle]'))
    return undefined
  const cell = target.closest<HTMLElement>('[data-cell]')
  const [row, column] = (cell?.dataset.cell ?? '').split(':').map(Number)
  return row === undefined || column === undefined ? undefined : { row, column }
}
