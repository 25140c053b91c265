import type { Component } from 'vue'

/** Days are `2027-03-15`, money is in cents, percent are whole: 42 for 42 %. `null` is an empty cell. */
export type CellValue = string | number | null

export interface CellChoice {
  readonly value: string
  readonly label: string
  /** It stands there already, but cannot be chosen. */
  readonly disabled?: boolean | undefined
}

/** What stands in a cell, and how it is read and written. */
export type CellType =
  | { readonly kind: 'text'; readonly lines?: 'one' | 'many' }
  | { readonly kind: 'day' }
  | { readonly kind: 'whole' | 'percent'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'money'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'choice'; readonly choices: readonly CellChoice[] }

/** A sign beside the text of a cell, with what it means. */
export interface CellMark {
  readonly icon: Component
  readonly text: string
  readonly tone?: 'danger' | undefined
}

export interface SheetColumn<Row> {
  readonly key: string
  readonly label: string
  /** Pixels, until somebody chooses another width. */
  readonly width: number
  value(row: Row): CellValue
  /** Rows may differ. */
  type(row: Row): CellType
  /** Whether a cell may be empty; otherwise it is not cleared. */
  optional?(row: Row): boolean
  /** Why a cell cannot be changed, in a sentence; nothing when it can. */
  locked?(row: Row): string | undefined
  /** What a row is sorted by, where that is not its value. */
  sortValue?(row: Row): string | number | null
  /** Levels by which a row is set in. */
  indent?(row: Row): number
  /** Rows that others belong to stand out. */
  strong?(row: Row): boolean
  mark?(row: Row): CellMark | undefined
  /** Shown in an empty cell, to say what may be written there. */
  placeholder?(row: Row): string
  /** Figures stand to the right; the head then too. */
  readonly figures?: boolean
  /** Adds up other cells: the sum of a range leaves it out. */
  isSum?(row: Row): boolean
}
