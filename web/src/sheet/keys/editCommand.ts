/** By how many cells to go on, and by which kind of key: after a run of tabs, Enter goes back to where it began. */
export interface Onward {
  readonly rows: -1 | 0 | 1
  readonly columns: -1 | 0 | 1
  readonly by: 'enter' | 'tab' | 'arrow'
}

/** What a key asks for while a cell is being edited; the others belong to the field. */
export type EditCommand = ({ readonly type: 'commit' } & Onward) | { readonly type: 'cancel' }

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'>

const ARROWS: Record<string, EditCommand> = {
  ArrowUp: { type: 'commit', rows: -1, columns: 0, by: 'arrow' },
  ArrowDown: { type: 'commit', rows: 1, columns: 0, by: 'arrow' },
  ArrowLeft: { type: 'commit', rows: 0, columns: -1, by: 'arrow' },
  ArrowRight: { type: 'commit', rows: 0, columns: 1, by: 'arrow' },
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
  if (event.key === 'Enter') return { type: 'commit', rows: back ? -1 : 1, columns: 0, by: 'enter' }
  if (event.key === 'Tab') return { type: 'commit', rows: 0, columns: back ? -1 : 1, by: 'tab' }
  return replacing && !back ? ARROWS[event.key] : undefined
}
