import type { ComputedRef } from 'vue'
import { type Command, commandOf } from '../keys/command'
import { clear, fillDown } from '../model/clearAndFill'
import { HEAD } from '../model/range'
import type { Source } from '../model/source'
import { nextInRow, stepFrom } from '../model/step'
import type { Say } from '../useSheetText'
import { WIDTH_STEP } from './metrics'
import type { CellFocus } from './useCellFocus'
import type { ColumnLayout } from './useColumnLayout'
import type { Editing } from './useEditing'
import type { Gestures } from './useGestures'
import type { Selection } from './useSelection'
import type { TabRun } from './useTabRun'
import type { WrongCells } from './useWrongCells'

interface Given<Row> {
  readonly source: ComputedRef<Source<Row>>
  readonly selection: Selection
  readonly focus: CellFocus
  readonly layout: ColumnLayout
  readonly editing: Editing
  readonly wrong: WrongCells
  readonly gestures: Gestures
  readonly tabs: TabRun
  readonly say: Say
  rowsOfPage(): number
  isOfPage(key: string): boolean
  sortBy(column: number): void
  open(row: string): void
  goToWrong(): void
}

export function useSheetKeys<Row>(given: Given<Row>) {
  const { source, selection, focus, layout, editing, wrong, gestures, tabs, say } = given
  /** After Escape, Tab leaves the grid instead of leading to the next cell. */
  let leaving = false

  function onKeydown(event: KeyboardEvent): void {
    if (editing.isEditing.value || event.defaultPrevented || given.isOfPage(event.key)) return
    if (selection.isInHead.value && headKey(event)) {
      event.preventDefault()
      return
    }
    const command = commandOf(event)
    if (command?.type === 'tab') tabs.begin(selection.anchor.value.column)
    else if (command && command.type !== 'edit') tabs.end()
    if (command && obey(command)) event.preventDefault()
    if (event.key !== 'Shift') leaving = command?.type === 'escape'
  }

  /** False where the key is left to the browser. */
  function obey(command: Command): boolean {
    switch (command.type) {
      case 'go':
        go(command)
        return true
      case 'tab':
        return tab(command.direction)
      case 'edit':
        editing.begin(command.text)
        return true
      case 'clear':
        gestures.perform('clear', clear(source.value, selection.range.value))
        return true
      case 'fill':
        gestures.perform('fill', fillDown(source.value, selection.range.value))
        return true
      case 'open':
        given.open(source.value.keyOf(source.value.rows[selection.anchor.value.row]!))
        return true
      case 'nextWrong':
        given.goToWrong()
        return true
      case 'escape':
        return escape()
      default:
        widen(command.type)
        return true
    }
  }

  function go({ step, extend }: Extract<Command, { type: 'go' }>): void {
    const { size } = selection
    const page = given.rowsOfPage()
    if (!extend) {
      gestures.inform('')
      return void focus.go(stepFrom(selection.anchor.value, step, size.value, page))
    }
    focus.extend(stepFrom(selection.head.value, step, size.value, page))
    announceRange()
  }

  function tab(direction: -1 | 1): boolean {
    const next = leaving ? undefined : nextInRow(selection.anchor.value, direction, selection.size.value)
    if (next === undefined) return false
    gestures.inform('')
    void focus.go(next)
    return true
  }

  /** Takes back what is wrong in the active cell; what was in the plan stands there again. */
  function escape(): boolean {
    const [row, column] = editing.namesOf(selection.anchor.value)
    const isWrong = wrong.at(row, column) !== undefined
    wrong.change([{ row, column }], [])
    selection.select(selection.anchor.value)
    gestures.inform('')
    return isWrong
  }

  function widen(to: 'all' | 'row' | 'column'): void {
    const { rows, columns } = selection.size.value
    const { row, column } = selection.anchor.value
    const first = { row: to === 'row' ? row : 0, column: to === 'column' ? column : 0 }
    const last = {
      row: to === 'row' ? row : rows - 1,
      column: to === 'column' ? column : columns - 1,
    }
    // The active cell stays where it is seen: in the first of the range it would be far away.
    if (to === 'all') selection.select(first, last)
    else selection.select(to === 'row' ? { row, column: 0 } : { row: 0, column }, last)
    focus.focusActive()
    announceRange()
  }

  function announceRange(): void {
    const { top, left, bottom, right } = selection.range.value
    gestures.inform(say('selected', { rows: bottom - top + 1, columns: right - left + 1 }))
  }

  function headKey(event: KeyboardEvent): boolean {
    const { column } = selection.anchor.value
    if (event.altKey || event.metaKey) return false
    if (!event.shiftKey && !event.ctrlKey && (event.key === 'Enter' || event.key === ' ')) {
      given.sortBy(column)
      return true
    }
    const direction = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (event.shiftKey && !event.ctrlKey && direction !== 0) {
      const width = layout.setWidth(column, layout.widths.value[column]! + direction * WIDTH_STEP)
      const { label } = source.value.columns[column]!
      gestures.inform(say('width', { label, width }))
      return true
    }
    return !['Tab', 'Escape', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(
      event.key,
    )
      ? isGridKey(event)
      : selection.size.value.rows === 0 && event.key === 'ArrowDown'
  }

  /** Heads hold nothing that could be edited. */
  function isGridKey(event: KeyboardEvent): boolean {
    const command = commandOf(event)
    return command !== undefined && command.type !== 'go' && command.type !== 'all'
  }

  return { onKeydown, goHead: () => focus.go({ row: HEAD, column: selection.anchor.value.column }) }
}
