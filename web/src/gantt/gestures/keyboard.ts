import type { ShiftPart } from '../model/shift'

/** What a key asks for. The chart knows what it means for the active row. */
export type KeyCommand =
  | { readonly type: 'step'; readonly rows: number }
  | { readonly type: 'page'; readonly direction: -1 | 1 }
  | { readonly type: 'edge'; readonly to: 'first' | 'last'; readonly of: 'grid' | 'row' }
  | { readonly type: 'sideways'; readonly direction: -1 | 1 }
  | {
      readonly type: 'shift'
      readonly part: ShiftPart
      readonly unit: 'day' | 'month'
      readonly amount: -1 | 1
    }
  | { readonly type: 'zoom'; readonly steps: -1 | 1 }
  /** Which part of the time to show: all of it, what is chosen, or today. */
  | { readonly type: 'look'; readonly at: 'all' | 'chosen' | 'today' }
  | { readonly type: 'open' }
  /** One more row, or one less, among those that are marked together. */
  | { readonly type: 'extend'; readonly rows: -1 | 1 }
  | { readonly type: 'mark' }
  | { readonly type: 'link' }
  | { readonly type: 'select' }

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/**
 * Alt with ←/→ moves, with ↑/↓ moves the end alone (later, earlier); Shift makes it a month.
 * Ctrl+Alt stays free: window managers and screen readers claim it.
 */
const SHIFTS: Record<string, { part: ShiftPart; amount: -1 | 1 }> = {
  ArrowLeft: { part: 'move', amount: -1 },
  ArrowRight: { part: 'move', amount: 1 },
  ArrowUp: { part: 'end', amount: 1 },
  ArrowDown: { part: 'end', amount: -1 },
}

const PLAIN: Record<string, KeyCommand> = {
  ArrowUp: { type: 'step', rows: -1 },
  ArrowDown: { type: 'step', rows: 1 },
  ArrowLeft: { type: 'sideways', direction: -1 },
  ArrowRight: { type: 'sideways', direction: 1 },
  PageUp: { type: 'page', direction: -1 },
  PageDown: { type: 'page', direction: 1 },
  Home: { type: 'edge', to: 'first', of: 'row' },
  End: { type: 'edge', to: 'last', of: 'row' },
  Enter: { type: 'open' },
  ' ': { type: 'select' },
  l: { type: 'link' },
  0: { type: 'look', at: 'all' },
  a: { type: 'look', at: 'chosen' },
  h: { type: 'look', at: 'today' },
}

const EXTENSIONS: Record<string, KeyCommand> = {
  ArrowUp: { type: 'extend', rows: -1 },
  ArrowDown: { type: 'extend', rows: 1 },
}

/** Some keyboards write them with Shift. */
const SIGNS: Record<string, KeyCommand> = {
  '+': { type: 'zoom', steps: 1 },
  '-': { type: 'zoom', steps: -1 },
}

export function keyCommand(event: Key): KeyCommand | null {
  if (event.metaKey) return null
  if (event.altKey) return event.ctrlKey ? null : shiftCommand(event)
  if (event.ctrlKey) return event.shiftKey ? null : withCtrl(event.key)
  return SIGNS[event.key] ?? (event.shiftKey ? EXTENSIONS : PLAIN)[nameOf(event.key)] ?? null
}

/** A letter is the same key with capitals locked. */
function nameOf(key: string): string {
  return key.length === 1 ? key.toLowerCase() : key
}

function shiftCommand(event: Key): KeyCommand | null {
  const shift = SHIFTS[event.key]
  return shift ? { type: 'shift', ...shift, unit: event.shiftKey ? 'month' : 'day' } : null
}

function withCtrl(key: string): KeyCommand | null {
  if (key === ' ') return { type: 'mark' }
  if (key === 'Home') return { type: 'edge', to: 'first', of: 'grid' }
  return key === 'End' ? { type: 'edge', to: 'last', of: 'grid' } : null
}
