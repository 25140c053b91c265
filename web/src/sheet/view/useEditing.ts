import { computed, type ComputedRef, shallowRef } from 'vue'
import type { CellValue } from '../column'
import { gestureOf } from '../model/gesture'
import type { Place } from '../model/range'
import { enter, type Entry, lockOf, placeOfCell, type Source, textAt, valueAt } from '../model/source'
import type { Say } from '../useSheetText'
import type { Gestures } from './useGestures'
import type { Selection } from './useSelection'
import type { WrongCells } from './useWrongCells'

interface Given<Row> {
  readonly source: ComputedRef<Source<Row>>
  readonly selection: Selection
  readonly wrong: WrongCells
  readonly gestures: Gestures
  readonly say: Say
}

export interface Edited {
  readonly row: string
  readonly column: string
  readonly text: string
  /** Typing began on the cell and replaces what stood there. */
  readonly replacing: boolean
  /** What stood there then: whoever writes knows of nothing else. */
  readonly was: CellValue
}

/** At most one cell is being edited: the active one. */
export function useEditing<Row>({ source, selection, wrong, gestures, say }: Given<Row>) {
  const edited = shallowRef<Edited>()
  const isEditing = computed(() => edited.value !== undefined)

  /** Told beside the field as soon as something else stands in the cell than when it was opened. */
  const overtaken = computed(() => {
    const now = edited.value
    const place = now && placeOfCell(source.value, now.row, now.column)
    if (!now || !place || valueAt(source.value, place) === now.was) return undefined
    return say('overtaken', { value: textAt(source.value, place, 'shown') || say('empty') })
  })

  /** Without `text`, with what stands in the cell. */
  function begin(text?: string): void {
    if (selection.isInHead.value) return
    const place = selection.anchor.value
    const reason = lockOf(source.value, place)
    if (reason !== undefined) return gestures.refuse(reason, true)
    gestures.inform('')
    selection.select(place)
    const [row, column] = namesOf(place)
    const kept = wrong.at(row, column)
    const standing = kept?.text ?? textAt(source.value, place, 'plain')
    const was = kept?.was === undefined ? valueAt(source.value, place) : kept.was
    edited.value = { row, column, text: text ?? standing, replacing: text !== undefined, was }
  }

  /** Takes the text over. Where the cell has gone meanwhile, it is told what was written. */
  function commit(text: string): void {
    const now = edited.value
    if (!now) return
    edited.value = undefined
    const isWrong = wrong.at(now.row, now.column) !== undefined
    if (!now.replacing && text === now.text && !isWrong) return
    const place = placeOfCell(source.value, now.row, now.column)
    if (!place) return gestures.refuse(say('gone', { text }), false)
    if (source.value.isOpen(source.value.rows[place.row]!)) {
      const lines = text.trim() === '' ? [] : [{ row: now.row, column: now.column, cells: [text] }]
      return gestures.perform('type', gestureOf([], { lines }))
    }
    gestures.perform('type', gestureOf([basedOn(now.was, enter(source.value, place, text), place)]))
  }

  function basedOn(was: CellValue, entry: Entry, place: Place): Entry {
    const is = valueAt(source.value, place)
    return entry.kind === 'edit' && is !== was
      ? { ...entry, edit: { ...entry.edit, overtaken: { was, is } } }
      : entry
  }

  function cancel(): void {
    edited.value = undefined
  }

  function namesOf({ row, column }: Place): [string, string] {
    return [source.value.keyOf(source.value.rows[row]!), source.value.columns[column]!.key]
  }

  return { edited, isEditing, overtaken, begin, commit, cancel, namesOf }
}

export type Editing = ReturnType<typeof useEditing>
