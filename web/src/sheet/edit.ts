import type { CellValue } from './column'

export interface CellEdit {
  readonly row: string
  readonly column: string
  readonly value: CellValue
  /** Set where something else stands there by now than when somebody began to write. */
  readonly overtaken?: Overtaken | undefined
}

export interface Overtaken {
  readonly was: CellValue
  readonly is: CellValue
}

/** What was written into an open row: something new, as text, cell by cell from the column on. */
export interface NewLine {
  readonly row: string
  readonly column: string
  readonly cells: readonly string[]
}

export type EditKind = 'type' | 'paste' | 'cut' | 'clear' | 'fill'

/** All that one gesture changes. Whoever hears it may answer while it is being heard. */
export interface SheetEdit {
  readonly kind: EditKind
  readonly cells: readonly CellEdit[]
  readonly lines: readonly NewLine[]
  /**
   * A cell that cannot be as it was written, with a sentence that says why. What was written stays in it, marked,
   * until it is corrected or taken back; `text` is needed where that was in a line of its own.
   */
  refuse(row: string, column: string, reason: string, text?: string): void
  /** Something that is to be said about it, besides what the grid says itself. */
  say(sentence: string): void
  /** A row goes on under another key: what is chosen there stays chosen. */
  rename(from: string, to: string): void
  /** The gesture was taken back: what it wrote and could not be taken goes out of its cells too. */
  forget(): void
}

/** A cell in which something stands that could not be taken. */
export interface WrongCell {
  readonly text: string
  readonly reason: string
  /** What stood there when it was written; nothing where that was in a line of its own. */
  readonly was?: CellValue | undefined
}

export function cellKey(row: string, column: string): string {
  return `${row}\n${column}`
}

export function rowOfCell(key: string): string {
  return key.slice(0, key.lastIndexOf('\n'))
}
