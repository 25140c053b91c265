import { computed, shallowRef, type ShallowRef } from 'vue'
import type { DragNotice } from '../gestures/dragBar'
import { useDragBar } from '../gestures/useDragBar'
import { type GanttHorizon, type GanttPreview, type GanttRow, spanOf, spanOfDates } from '../model/row'
import { shiftDates } from '../model/shift'
import { spanText } from './spanText'

interface Sources {
  readonly scroller: Readonly<ShallowRef<HTMLElement | null>>
  pxPerDay(): number
  horizon(): GanttHorizon
  paneWidth(): number
  rowOf(id: string): GanttRow | undefined
  isSelected(id: string): boolean
  /** What the page wants shown while a bar is dragged. */
  preview(): GanttPreview | undefined
  locale(): string
  tell(notice: DragNotice): void
}

/** Dragging as the rows show it: who is dragged, where to, in which words. */
export function useBarDrag(sources: Sources) {
  /** The dragged bar alone, for pages that give no preview. */
  const own = shallowRef<GanttPreview>()
  const preview = computed(() => sources.preview() ?? own.value)

  function tell(notice: DragNotice) {
    const row = notice.type === 'dragging' ? sources.rowOf(notice.shift.id) : undefined
    const dates = row && notice.type === 'dragging' ? shiftDates(row, notice.shift) : null
    own.value = row && dates ? new Map([[row.id, dates]]) : undefined
    sources.tell(notice)
  }

  const { state, press, lift } = useDragBar({ ...sources, tell })
  const draggedId = computed(() => (state.value.phase === 'dragging' ? state.value.grip.id : null))
  const isBusy = () => state.value.phase !== 'idle'
  const tip = computed(() => {
    const dates = draggedId.value === null ? undefined : preview.value?.get(draggedId.value)
    return dates ? spanText(spanOfDates(dates), sources.locale()) : null
  })

  /** The pointer has gone to another day, and the page lets the bar stay where it is. */
  const isRefused = computed(() => {
    if (state.value.phase !== 'dragging' || state.value.days === 0) return false
    const row = sources.rowOf(state.value.grip.id)
    const was = row && spanOf(row)
    const dates = preview.value?.get(state.value.grip.id)
    const is = dates && spanOfDates(dates)
    return !was || !is || (was.start === is.start && was.end === is.end)
  })

  return { preview, draggedId, tip, isRefused, press, lift, isBusy }
}

export type BarDrag = ReturnType<typeof useBarDrag>
