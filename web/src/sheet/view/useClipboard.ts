import type { ComputedRef } from 'vue'
import { htmlTable, parseHtmlTable } from '../clipboard/htmlTable'
import { type Block, parseTsv, printTsv } from '../clipboard/tsv'
import { clear } from '../model/clearAndFill'
import { copy } from '../model/copy'
import { paste } from '../model/paste'
import type { Source } from '../model/source'
import type { Say } from '../useSheetText'
import type { Editing } from './useEditing'
import type { Gestures } from './useGestures'
import type { Selection } from './useSelection'
import type { WrongCells } from './useWrongCells'

interface Given<Row> {
  readonly source: ComputedRef<Source<Row>>
  readonly selection: Selection
  readonly editing: Editing
  readonly wrong: WrongCells
  readonly gestures: Gestures
  readonly say: Say
}

/** While a cell is edited, the clipboard belongs to its field. */
export function useClipboard<Row>({ source, selection, editing, wrong, gestures, say }: Given<Row>) {
  const isOurs = () => !editing.isEditing.value && !selection.isInHead.value

  function onCopy(event: ClipboardEvent): boolean {
    if (!isOurs() || !event.clipboardData) return false
    const block = copy(source.value, selection.range.value, wrong.at)
    if (block.length === 0) return false
    event.preventDefault()
    event.clipboardData.setData('text/plain', printTsv(block))
    event.clipboardData.setData('text/html', htmlTable(block))
    gestures.inform(say('copied', { count: block.length * block[0]!.length }))
    return true
  }

  function onCut(event: ClipboardEvent): void {
    if (onCopy(event)) gestures.perform('cut', clear(source.value, selection.range.value))
  }

  function onPaste(event: ClipboardEvent): void {
    const block = isOurs() ? blockIn(event.clipboardData) : undefined
    if (block === undefined) return
    event.preventDefault()
    const { top, left, bottom, right } = selection.range.value
    const gesture = paste(source.value, selection.range.value, block)
    const last = {
      row: top + block.length - 1,
      column: left + Math.max(...block.map((cells) => cells.length)) - 1,
    }
    if (gesture.lines.length > 0) selection.select({ row: top, column: left })
    else if (last.row > bottom || last.column > right) {
      selection.select({ row: top, column: left })
      selection.extendTo(last)
    }
    gestures.perform('paste', gesture)
  }

  return { onCopy, onCut, onPaste }
}

/** Text first: it is what spreadsheets show. Some programs give nothing but a table. */
function blockIn(data: DataTransfer | null): Block | undefined {
  const text = data?.getData('text/plain')
  return text ? parseTsv(text) : parseHtmlTable(data?.getData('text/html') ?? '')
}
