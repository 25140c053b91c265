import { computed, shallowRef } from 'vue'
import { barEdges } from '../model/barEdges'
import { clipSpan } from '../model/clipSpan'
import { type GanttPreview, spanOf, spanOfDates } from '../model/row'
import type { LinkDrawing } from './useLinkDrawing'
import type { Rows } from './useRows'
import type { Timeline } from './useTimeline'

interface Sources {
  readonly rows: Rows
  readonly drawing: LinkDrawing
  readonly timeline: Timeline
  readonly preview: () => GanttPreview | undefined
  selected(): string | null
  rowHeight(): number
  isDragging(): boolean
}

/** The one row whose bar shows the ends that links begin at: the bar that is pointed at, else the selected one. */
export function usePortRow({ rows, drawing, timeline, preview, selected, rowHeight, isDragging }: Sources) {
  const pointed = shallowRef<string | null>(null)

  function onPointerOver(event: PointerEvent) {
    if (!(event.target instanceof Element)) return
    // Over the ends themselves the row stays the same.
    if (event.target.closest('[data-port]')) return
    // Beside its bar a row is there to be chosen: no end may lie in the way of that.
    const bar = event.target.closest('.gantt-bar')
    pointed.value = bar?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null
  }

  /** A finger leaves when it is lifted: what it touched last stays pointed at. */
  function onPointerLeave(event: PointerEvent) {
    if (event.pointerType !== 'touch') pointed.value = null
  }

  const port = computed(() => {
    if (isDragging()) return null
    const id = drawing.from.value?.id ?? pointed.value ?? selected()
    const row = id === null ? undefined : rows.rowOf(id)
    const position = row ? rows.positionOf(row.id) : -1
    const { first, last, base, offset } = rows.window.value
    if (!row?.linkable || position < first || position >= last) return null
    const moved = preview()?.get(row.id)
    const own = moved ? spanOfDates(moved) : spanOf(row)
    const span = own && clipSpan(own, timeline.axis.value)
    if (!span) return null
    return {
      row: row.id,
      ...barEdges(row.kind, span, timeline.axis.value, timeline.pxPerDay.value),
      y: (position - base + 0.5) * rowHeight(),
      top: offset,
    }
  })

  return { port, onPointerOver, onPointerLeave }
}
