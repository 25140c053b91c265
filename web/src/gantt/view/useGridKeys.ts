import { gridStep, type GridStep } from '../gestures/gridStep'
import { keyCommand, type KeyCommand } from '../gestures/keyboard'
import { type GanttHorizon, type GanttRow, isMovable, isResizable, spanOf } from '../model/row'
import { pageOf } from '../model/rowWindow'
import { clampDays, type GanttShift, monthsInDays, shiftLimits } from '../model/shift'
import type { Folding } from './useFolding'
import type { GridFocus } from './useGridFocus'
import type { LinkDrawing } from './useLinkDrawing'
import type { Marks } from './useMarks'
import type { Rows } from './useRows'

/** Why a row does not move: it is locked, it has no such part, or the horizon ends. Or is not shown: it has no dates. */
export type Refusal = 'locked' | 'horizon' | 'undated'

type ShiftCommand = Extract<KeyCommand, { type: 'shift' }>
type LookCommand = Extract<KeyCommand, { type: 'look' }>

interface Sources {
  readonly rows: Rows
  readonly grid: GridFocus
  readonly folding: Folding
  readonly marks: Marks
  readonly drawing: LinkDrawing
  horizon(): GanttHorizon
  cells(): number
  /** A pointer holds a bar. */
  isBusy(): boolean
  hasMarks(): boolean
  select(id: string): void
  open(id: string): void
  drop(shift: GanttShift): void
  zoom(steps: -1 | 1): void
  /** Whether there was something to look at. */
  look(at: LookCommand['at']): boolean
  refuse(id: string, reason: Refusal): void
}

/** Carries out what a key asks for, on the active row. */
export function useGridKeys(sources: Sources) {
  const { rows, grid, folding, marks, drawing } = sources

  function onKeydown(event: KeyboardEvent) {
    const command = sources.isBusy() ? null : keyCommand(event)
    const id = grid.activeId.value
    if (!command || id === null) return
    event.preventDefault()
    const row = rows.rowAt(grid.place.value.position)
    switch (command.type) {
      case 'open':
        return drawing.choose(id) ? undefined : sources.open(id)
      case 'select':
        marks.clear(id)
        return sources.select(id)
      case 'mark':
        return marks.toggle(id)
      case 'extend':
        return extend(command.rows)
      case 'link':
        return drawing.choose(id) ? undefined : drawing.begin(id)
      case 'shift':
        return shift(row, command)
      case 'zoom':
        return sources.zoom(command.steps)
      case 'look':
        return sources.look(command.at) ? undefined : sources.refuse(id, 'undated')
      default:
        return carryOut(gridStep(command, situation()), id)
    }
  }

  function extend(by: -1 | 1) {
    const here = rows.rowAt(grid.place.value.position).id
    if (!sources.hasMarks()) marks.clear(here)
    const step = gridStep({ type: 'step', rows: by }, situation())
    if (step?.type !== 'go') return
    marks.extendTo(rows.rowAt(step.place.position).id)
    void grid.go(step.place)
  }

  function carryOut(step: GridStep | null, id: string) {
    if (step?.type === 'go') void grid.go(step.place)
    else if (step) folding.toggle(id)
  }

  function situation() {
    const { position, cell } = grid.place.value
    const index = rows.visible.value.indexAt[position]!
    const above = rows.tree.value.parent[index]!
    return {
      position,
      cell,
      rows: rows.visible.value.count,
      cells: sources.cells(),
      page: pageOf(rows.space.value),
      expanded: folding.isExpanded(index),
      parent: above < 0 ? -1 : rows.visible.value.positionOf[above]!,
    }
  }

  function shift(row: GanttRow, { part, unit, amount }: ShiftCommand) {
    const span = spanOf(row)
    const may = part === 'move' ? isMovable(row) : isResizable(row)
    if (!span || !may) return sources.refuse(row.id, 'locked')
    const wanted = unit === 'month' ? monthsInDays(span, part, amount) : amount
    const days = clampDays(wanted, shiftLimits(span, part, sources.horizon()))
    if (days === 0) return sources.refuse(row.id, 'horizon')
    sources.drop({ id: row.id, part, days })
  }

  return { onKeydown }
}
