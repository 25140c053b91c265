import { type ComputedRef, ref } from 'vue'
import { useAnnouncer } from '@/ui'
import type { EditKind, SheetEdit } from '../edit'
import type { Gesture } from '../model/gesture'
import type { Source } from '../model/source'
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
}

const DONE: Record<EditKind, SheetKey | undefined> = {
  type: undefined,
  paste: 'pasted',
  cut: 'cut',
  clear: 'cleared',
  fill: 'filled',
}

/** Tells the page of a gesture, once, and people what came of it. */
export function useGestures<Row>({ source, wrong, say, tell }: Given<Row>) {
  const { announce } = useAnnouncer()
  /** What came of the last gesture, to be read too. */
  const notice = ref('')

  function perform(kind: EditKind, gesture: Gesture): void {
    const misread = gesture.wrong.map(({ row, column, text, mistake }) => ({
      row,
      column,
      wrong: { text, reason: tellMistake(mistake) },
    }))
    wrong.change([...gesture.cells, ...gesture.same], misread)
    const before = wrong.count.value
    const said = heard(kind, gesture)
    const refused = wrong.count.value - before
    inform([...outcome(kind, gesture, misread.length + refused), ...said].join(' '))
  }

  function heard(kind: EditKind, { cells, lines }: Gesture): string[] {
    const said: string[] = []
    if (cells.length === 0 && lines.length === 0) return said
    tell({
      kind,
      cells,
      lines,
      refuse: (row, column, reason, text = written(cells, row, column)) => {
        wrong.change([], [{ row, column, wrong: { text, reason } }])
        if (kind === 'type') said.push(reason)
      },
      say: (sentence) => said.push(sentence),
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

  function inform(text: string): void {
    notice.value = text
    if (text !== '') announce(text)
  }

  return { notice, perform, inform }
}

export type Gestures = ReturnType<typeof useGestures>
