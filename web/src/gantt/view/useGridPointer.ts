import type { DayNumber } from '@fahrplan/shared/kernel'
import { useSecondClick } from '../gestures/useSecondClick'
import type { Folding } from './useFolding'
import type { GridFocus } from './useGridFocus'
import type { LinkDrawing } from './useLinkDrawing'
import type { Marks } from './useMarks'
import type { Rows } from './useRows'

interface Sources {
  readonly rows: Rows
  readonly grid: GridFocus
  readonly folding: Folding
  readonly marks: Marks
  readonly drawing: LinkDrawing
  rowHeight(): number
  select(id: string): void
  open(id: string): void
  revealBar(id: string): void
  /** The day under a pointer, by its place in the window. */
  dayAt(clientX: number): DayNumber
  /** Two clicks where a row has no bar. */
  create(id: string, day: DayNumber, alternative: boolean): void
}

/** Clicks, wherever in the grid they land: rows carry no listeners of their own. */
export function useGridPointer(sources: Sources) {
  const { rows, grid, folding, marks, drawing } = sources
  const { expect } = useSecondClick()

  /** Focus belongs to the row, never to the button in it. */
  function onMouseDown(event: MouseEvent) {
    const id = isToggle(event) ? rowIdAt(event) : undefined
    if (id === undefined) return
    event.preventDefault()
    void grid.go({ position: rows.positionOf(id), cell: null })
  }

  function onClick(event: MouseEvent) {
    followHint(event)
    const id = rowIdAt(event)
    if (id === undefined) return
    if (isToggle(event)) return folding.toggle(id)
    if (drawing.choose(id, { x: event.clientX, y: event.clientY })) return
    if (event.ctrlKey || event.metaKey) return marks.toggle(id)
    if (event.shiftKey) return marks.extendTo(id)
    marks.clear(id)
    if (isBesideBar(event)) {
      const day = sources.dayAt(event.clientX)
      expect(event, (second) => sources.create(id, day, second.altKey))
    }
    sources.select(id)
  }

  function onDoubleClick(event: MouseEvent) {
    const id = rowIdAt(event)
    if (id !== undefined && !isToggle(event) && !isBesideBar(event)) sources.open(id)
  }

  /** A hint lies at the height of its row. */
  function followHint(event: MouseEvent) {
    const hint = event.target instanceof SVGElement && 'hint' in event.target.dataset ? event.target : null
    const box = hint?.ownerSVGElement?.getBoundingClientRect()
    if (!box) return
    const place = Math.floor((event.clientY - box.top) / sources.rowHeight())
    sources.revealBar(rows.rowAt(rows.window.value.first + place).id)
  }

  return { onMouseDown, onClick, onDoubleClick }
}

function rowIdAt(event: Event): string | undefined {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null
  return row?.dataset.row
}

/** On the axis of a row, where it shows nothing. */
function isBesideBar(event: Event): boolean {
  const { target } = event
  return target instanceof Element && target.closest('.gantt-axis') !== null && !target.closest('.gantt-bar')
}

function isToggle(event: Event): boolean {
  return event.target instanceof Element && event.target.closest('[data-toggle]') !== null
}
