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
    const { top, left } = selection.range.value
    const gesture = paste(source.value, selection.range.value, block)
    selection.select({ row: top, column: left }, gesture.reached)
    gestures.perform('paste', gesture)
  }

  return { onCopy, onCut, onPaste }
}

/** Text first: it is what spreadsheets show. Some programs give nothing but a table. */
function blockIn(data: DataTransfer | null): Block | undefined {
  const text = data?.getData('text/plain')
  return text ? parseTsv(text) : parseHtmlTable(data?.getData('text/html') ?? '')
}
