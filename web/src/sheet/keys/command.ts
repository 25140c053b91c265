import type { Step } from '../model/step'

/** What a key asks for while no cell is being edited. */
export type Command =
  | { readonly type: 'go'; readonly step: Step; readonly extend: boolean }
  | { readonly type: 'tab'; readonly direction: -1 | 1 }
  /** Without `text`, what stands in the cell is edited; with it, replaced. */
  | { readonly type: 'edit'; readonly text?: string }
  | { readonly type: 'clear' | 'all' | 'row' | 'column' | 'fill' | 'open' | 'escape' | 'nextWrong' }

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

const ARROWS: Record<string, { readonly rows: -1 | 0 | 1; readonly columns: -1 | 0 | 1 }> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
}

/** Copy, cut and paste are not among them: the browser tells of those by events of their own. */
export function commandOf(event: Key): Command | undefined {
  if (event.altKey && !event.ctrlKey) return undefined
  const control = (event.ctrlKey && !event.altKey) || event.metaKey
  const step = stepOf(event.key, control)
  if (step) return { type: 'go', step, extend: event.shiftKey }
  if (control) return withControl(event)
  if (event.shiftKey && event.key === ' ') return { type: 'row' }
  return plain(event)
}

function stepOf(key: string, control: boolean): Step | undefined {
  const arrow = ARROWS[key]
  if (arrow) return { by: control ? 'edge' : 'cell', ...arrow }
  if (key === 'Home') return { by: 'edge', rows: control ? -1 : 0, columns: -1 }
  if (key === 'End') return { by: 'edge', rows: control ? 1 : 0, columns: 1 }
  if (control) return undefined
  if (key === 'PageUp') return { by: 'page', direction: -1 }
  return key === 'PageDown' ? { by: 'page', direction: 1 } : undefined
}

function withControl({ key, shiftKey }: Key): Command | undefined {
  if (shiftKey) return undefined
  switch (key.toLowerCase()) {
    case 'a':
      return { type: 'all' }
    case 'd':
      return { type: 'fill' }
    case ' ':
      return { type: 'column' }
    case 'enter':
      return { type: 'open' }
    default:
      return undefined
  }
}

function plain({ key, shiftKey }: Key): Command | undefined {
  switch (key) {
    case 'Tab':
      return { type: 'tab', direction: shiftKey ? -1 : 1 }
    case 'Enter':
    case 'F2':
      return { type: 'edit' }
    case 'F8':
      return { type: 'nextWrong' }
    case 'Delete':
    case 'Backspace':
      return { type: 'clear' }
    case 'Escape':
      return { type: 'escape' }
    // A dead key begins a letter that is not known yet.
    case 'Dead':
    case 'Process':
      return { type: 'edit', text: '' }
    default:
      return Array.from(key).length === 1 ? { type: 'edit', text: key } : undefined
  }
}
