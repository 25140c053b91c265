/** What a key asks for while a cell is being edited; the others belong to the field. */
export type EditCommand =
  | { readonly type: 'commit'; readonly rows: -1 | 0 | 1; readonly columns: -1 | 0 | 1 }
  | { readonly type: 'cancel' }

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'>

const ARROWS: Record<string, EditCommand> = {
  ArrowUp: { type: 'commit', rows: -1, columns: 0 },
  ArrowDown: { type: 'commit', rows: 1, columns: 0 },
  ArrowLeft: { type: 'commit', rows: 0, columns: -1 },
  ArrowRight: { type: 'commit', rows: 0, columns: 1 },
}

/**
 * `replacing`: typing began on the cell, so that arrows lead on to the next one; otherwise they move the caret. Alt and
 * Enter break the line, where there is more than one.
 */
export function editCommandOf(event: Key, replacing: boolean): EditCommand | undefined {
  if (event.isComposing) return undefined
  if (event.key === 'Escape') return { type: 'cancel' }
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined
  const back = event.shiftKey
  if (event.key === 'Enter') return { type: 'commit', rows: back ? -1 : 1, columns: 0 }
  if (event.key === 'Tab') return { type: 'commit', rows: 0, columns: back ? -1 : 1 }
  return replacing && !back ? ARROWS[event.key] : undefined
}
