import { computed, type ComputedRef, shallowRef } from 'vue'
import { gestureOf } from '../model/gesture'
import type { Place } from '../model/range'
import { enter, lockOf, type Source, textAt } from '../model/source'
import type { Gestures } from './useGestures'
import type { Selection } from './useSelection'
import type { WrongCells } from './useWrongCells'

interface Given<Row> {
  readonly source: ComputedRef<Source<Row>>
  readonly selection: Selection
  readonly wrong: WrongCells
  readonly gestures: Gestures
}

export interface Edited {
  readonly row: string
  readonly column: string
  readonly text: string
  /** Typing began on the cell and replaces what stood there. */
  readonly replacing: boolean
}

/** At most one cell is being edited: the active one. */
export function useEditing<Row>({ source, selection, wrong, gestures }: Given<Row>) {
  const edited = shallowRef<Edited>()
  const isEditing = computed(() => edited.value !== undefined)

  /** Without `text`, with what stands in the cell. */
  function begin(text?: string): void {
    if (selection.isInHead.value) return
    const place = selection.anchor.value
    const reason = lockOf(source.value, place)
    if (reason !== undefined) return gestures.inform(reason)
    selection.select(place)
    const [row, column] = namesOf(place)
    const standing = wrong.at(row, column)?.text ?? textAt(source.value, place, 'plain')
    edited.value = { row, column, text: text ?? standing, replacing: text !== undefined }
  }

  /** Takes the text over; nothing happens when the cell has gone meanwhile. */
  function commit(text: string): void {
    const now = edited.value
    if (!now) return
    edited.value = undefined
    const place = placeOf(now)
    if (!place) return
    if (!now.replacing && text === now.text) return
    if (source.value.isOpen(source.value.rows[place.row]!)) {
      const lines = text.trim() === '' ? [] : [{ row: now.row, column: now.column, cells: [text] }]
      return gestures.perform('type', gestureOf([], { lines }))
    }
    gestures.perform('type', gestureOf([enter(source.value, place, text)]))
  }

  function cancel(): void {
    edited.value = undefined
  }

  function namesOf({ row, column }: Place): [string, string] {
    return [source.value.keyOf(source.value.rows[row]!), source.value.columns[column]!.key]
  }

  function placeOf(now: Edited): Place | undefined {
    const { rows, columns, keyOf } = source.value
    const row = rows.findIndex((one) => keyOf(one) === now.row)
    const column = columns.findIndex(({ key }) => key === now.column)
    return row < 0 || column < 0 ? undefined : { row, column }
  }

  return { edited, isEditing, begin, commit, cancel, namesOf }
}

export type Editing = ReturnType<typeof useEditing>
