import { gridStep, type GridStep } from '../gestures/gridStep'
import { keyCommand, type KeyCommand } from '../gestures/keyboard'
import { type GanttHorizon, type GanttRow, isMovable, isResizable, spanOf } from '../model/row'
import { pageOf } from '../model/rowWindow'
import { clampDays, type GanttShift, monthsInDays, shiftLimits } from '../model/shift'
import type { Folding } from './useFolding'
import type { GridFocus } from './useGridFocus'
import type { Rows } from './useRows'

/** Why a row does not move: it is locked, it has no such part, or the horizon ends. */
export type Refusal = 'locked' | 'horizon'

type ShiftCommand = Extract<KeyCommand, { type: 'shift' }>

interface Sources {
  readonly rows: Rows
  readonly grid: GridFocus
  readonly folding: Folding
  horizon(): GanttHorizon
  cells(): number
  /** A pointer holds a bar. */
  isBusy(): boolean
  select(id: string): void
  open(id: string): void
  drop(shift: GanttShift): void
  zoom(steps: -1 | 1): void
  refuse(id: string, reason: Refusal): void
}

/** Carries out what a key asks for, on the active row. */
export function useGridKeys(sources: Sources) {
  const { rows, grid, folding } = sources

  function onKeydown(event: KeyboardEvent) {
    const command = sources.isBusy() ? null : keyCommand(event)
    const id = grid.activeId.value
    if (!command || id === null) return
    event.preventDefault()
    const row = rows.rowAt(grid.place.value.position)
    if (command.type === 'open') sources.open(id)
    else if (command.type === 'select') sources.select(id)
    else if (command.type === 'shift') shift(row, command)
    else if (command.type === 'zoom') sources.zoom(command.steps)
    else carryOut(gridStep(command, situation()), id)
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
