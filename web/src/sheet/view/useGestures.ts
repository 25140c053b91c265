import { type ComputedRef, shallowRef } from 'vue'
import { useAnnouncer } from '@/ui'
import { cellKey, type EditKind, type SheetEdit, type WrongCell } from '../edit'
import type { Gesture } from '../model/gesture'
import { placeOfCell, type Source, valueAt } from '../model/source'
import { printCell } from '../values/printCell'
import type { Mistake } from '../values/mistake'
import { mistakeText } from '../values/mistakeText'
import type { SheetKey } from '../messages'
import type { Say } from '../useSheetText'
import type { WrongCells } from './useWrongCells'

interface Given<Row> {
  readonly source: ComputedRef<Source<Row>>
  readonly wrong: WrongCells
  readonly say: Say
  tell(edit: SheetEdit): void
  rename(from: string, to: string): void
}

/** What is told of the last gesture. */
export interface Notice {
  readonly text: string
  /** Something of it could not be done. */
  readonly isRefusal: boolean
  /** It is about the active cell alone, and told there too. */
  readonly isAtCell: boolean
}

const DONE: Record<EditKind, SheetKey | undefined> = {
  type: undefined,
  paste: 'pasted',
  cut: 'cut',
  clear: 'cleared',
  fill: 'filled',
}

/** A cell that a gesture could not write, with what stays in it. */
interface Marked {
  readonly row: string
  readonly column: string
  readonly wrong: WrongCell
}

/** Tells the page of a gesture, once, and people what came of it. */
export function useGestures<Row>({ source, wrong, say, tell, rename }: Given<Row>) {
  const { announce } = useAnnouncer()
  /** What came of the last gesture, to be read too. */
  const notice = shallowRef<Notice>({ text: '', isRefusal: false, isAtCell: false })

  function perform(kind: EditKind, gesture: Gesture): void {
    const misread = gesture.wrong.map(({ row, column, text, mistake }) =>
      markOf(row, column, text, tellMistake(mistake)),
    )
    wrong.change([...gesture.cells, ...gesture.same], misread)
    const marked = new Map(misread.map((one) => [cellKey(one.row, one.column), one]))
    const said = heard(kind, gesture, marked)
    const { locked, beyond, cells } = gesture
    set({
      text: [...outcome(kind, gesture, marked.size), ...said].join(' '),
      isRefusal: locked.length + marked.size + beyond.rows + beyond.columns > 0,
      isAtCell: locked.length === 1 && cells.length === 0 && marked.size === 0,
    })
  }

  function markOf(row: string, column: string, text: string, reason: string): Marked {
    const place = placeOfCell(source.value, row, column)
    return { row, column, wrong: { text, reason, was: place && valueAt(source.value, place) } }
  }

  function heard(kind: EditKind, { cells, lines }: Gesture, marked: Map<string, Marked>): string[] {
    const said: string[] = []
    if (cells.length === 0 && lines.length === 0) return said
    tell({
      kind,
      cells,
      lines,
      refuse: (row, column, reason, text = written(cells, row, column)) => {
        const one = markOf(row, column, text, reason)
        marked.set(cellKey(row, column), one)
        wrong.change([], [one])
        if (kind === 'type') said.push(reason)
      },
      say: (sentence) => said.push(sentence),
      rename,
      forget: () => wrong.forget([...marked.values()].map((one) => one.wrong)),
    })
    return said
  }

  function written(cells: Gesture['cells'], row: string, column: string): string {
    const edit = cells.find((one) => one.row === row && one.column === column)
    const { rows, columns, keyOf, language } = source.value
    const value = rows.find((one) => keyOf(one) === row)
    const definition = columns.find(({ key }) => key === column)
    if (!edit || value === undefined || !definition) return ''
    return printCell(edit.value, definition.type(value), language, 'plain')
  }

  function outcome(
    kind: EditKind,
    { cells, wrong: misread, locked, lines, beyond }: Gesture,
    bad: number,
  ): string[] {
    if (kind === 'type') return misread.map(({ mistake }) => tellMistake(mistake))
    const good = Math.max(0, cells.length - (bad - misread.length))
    const sentences = lines.length > 0 && good === 0 ? [] : [say(DONE[kind]!, { count: good })]
    sentences.push(...skipped(locked))
    const counted: readonly [SheetKey, number][] = [
      ['wrong', bad],
      ['beyondRows', beyond.rows],
      ['beyondColumns', beyond.columns],
    ]
    for (const [key, count] of counted) if (count > 0) sentences.push(say(key, { count }))
    return sentences
  }

  /** With the reason, where it is the same for all. */
  function skipped(locked: Gesture['locked']): string[] {
    if (locked.length === 0) return []
    const reasons = new Set(locked.map((reason) => reason ?? say('needed')))
    return [say('locked', { count: locked.length }), ...(reasons.size === 1 ? reasons : [])]
  }

  function tellMistake(mistake: Mistake): string {
    return mistakeText(mistake, say, source.value.language)
  }

  function set(next: Notice): void {
    notice.value = next
    if (next.text !== '') announce(next.text)
  }

  function inform(text: string): void {
    set({ text, isRefusal: false, isAtCell: false })
  }

  /** Nothing is done; with `isAtCell` because of the active cell. */
  function refuse(text: string, isAtCell: boolean): void {
    set({ text, isRefusal: true, isAtCell })
  }

  return { notice, perform, inform, refuse }
}

export type Gestures = ReturnType<typeof useGestures>
