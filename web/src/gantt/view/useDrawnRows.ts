import { computed } from 'vue'
import { spanOf, spanOfDates } from '../model/row'
import { assignSlots, NO_SLOTS, type RowSlots } from '../model/rowSlots'
import { lookOf, type RowLook, type RowState } from '../model/rowLook'
import { topOfRow } from '../model/rowWindow'
import { sameStrays, type Strays, straysOf } from '../model/strays'
import { siblingsOf } from '../model/tree'
import { spanText } from './spanText'
import type { GanttLabels } from './labels'
import type { BarDrag } from './useBarDrag'
import type { Folding } from './useFolding'
import type { GridFocus } from './useGridFocus'
import type { Rows } from './useRows'
import type { Timeline } from './useTimeline'
import type { Viewport } from './useViewport'

interface Sources {
  readonly rows: Rows
  readonly grid: GridFocus
  readonly folding: Folding
  readonly drag: BarDrag
  readonly timeline: Timeline
  viewport(): Viewport
  rowHeight(): number
  selected(): string | null
  marked(): ReadonlySet<string>
  locale(): string
  labels(): GanttLabels
}

/** What to render of the rows in view, and of the active row wherever it is. */
export function useDrawnRows(sources: Sources) {
  const { rows, grid, folding, drag, timeline } = sources

  const positions = computed(() => {
    const { first, last } = rows.window.value
    const { position: active } = grid.place.value
    const inView = Array.from({ length: last - first }, (_, index) => first + index)
    if (active >= 0 && active < first) return [active, ...inView]
    return active >= last ? [...inView, active] : inView
  })

  const slots = computed<RowSlots>((old = NO_SLOTS) =>
    assignSlots(
      old,
      positions.value.map((position) => rows.rowAt(position).id),
    ),
  )

  const drawn = computed<readonly RowLook[]>((old) => {
    const before = new Map(old?.map((look) => [look.slot, look]))
    return positions.value.map((position) => {
      const state = stateOf(position)
      return lookOf(state, before.get(state.slot))
    })
  })

  function stateOf(position: number): RowState {
    const tree = rows.tree.value
    const index = rows.visible.value.indexAt[position]!
    const row = rows.rowAt(position)
    const expanded = folding.isExpanded(index)
    const { position: active, cell } = grid.place.value
    const dragged = drag.draggedId.value === row.id
    const preview = drag.preview.value?.get(row.id)
    return {
      slot: slots.value.slotOf.get(row.id)!,
      row,
      position,
      away: awayOf(position),
      axis: timeline.axis.value,
      pxPerDay: timeline.pxPerDay.value,
      place: tree.place[index]!,
      siblings: siblingsOf(tree, index),
      expanded,
      toggleLabel: expanded ? sources.labels().collapse : sources.labels().expand,
      selected: sources.selected() === row.id || sources.marked().has(row.id),
      tabStop: position === active ? (cell ?? ('row' as const)) : null,
      preview,
      moved: preview && !dragged ? spanText(spanOfDates(preview), sources.locale()) : null,
      dragged,
      tip: dragged ? tipOf(position) : null,
    }
  }

  function awayOf(position: number): number | null {
    const { first, last } = rows.window.value
    return position >= first && position < last ? null : (position - first) * sources.rowHeight()
  }

  function tipOf(position: number) {
    const text = drag.tip.value
    if (text === null) return null
    const below = topOf(position) - sources.viewport().top < sources.rowHeight()
    return { text, below }
  }

  function topOf(position: number) {
    return topOfRow(rows.space.value, rows.window.value, position)
  }

  const strays = computed<Strays>((old) => {
    const { first, last } = rows.window.value
    const spans = Array.from({ length: last - first }, (_, place) => spanOf(rows.rowAt(first + place)))
    const next = straysOf(spans, timeline.exactDays.value)
    return old && sameStrays(old, next) ? old : next
  })

  const top = computed(() => topOf(rows.window.value.first))
  const height = computed(() => {
    const { first, last } = rows.window.value
    return Math.max((last - first) * sources.rowHeight(), rows.viewHeight.value)
  })

  return { drawn, strays, top, height }
}
