import type { CellValue, SheetColumn } from '../column'
import { parseCell } from '../values/parseCell'
import type { Mistake } from '../values/mistake'
import { type CellForm, printCell } from '../values/printCell'
import type { CellEdit } from '../edit'
import type { GridSize, Place } from './range'

/** What the gestures look at: rows and columns as they are shown. */
export interface Source<Row> {
  readonly rows: readonly Row[]
  readonly columns: readonly SheetColumn<Row>[]
  readonly language: string
  keyOf(row: Row): string
  /** Something new begins in an open row: what is written there replaces nothing. */
  isOpen(row: Row): boolean
  /** From this row on, sums stand below the others; nothing where there are none. */
  readonly sumsFrom?: number | undefined
}

/** What becomes of a text in a cell. */
export type Entry =
  | { readonly kind: 'edit'; readonly edit: CellEdit }
  | { readonly kind: 'same'; readonly row: string; readonly column: string }
  | {
      readonly kind: 'wrong'
      readonly row: string
      readonly column: string
      readonly text: string
      readonly mistake: Mistake
    }
  /** Without a reason, the cell must not be empty. */
  | { readonly kind: 'locked'; readonly reason?: string }

export function sizeOf<Row>({ rows, columns }: Source<Row>): GridSize {
  return { rows: rows.length, columns: columns.length }
}

export function lockOf<Row>(source: Source<Row>, { row, column }: Place): string | undefined {
  return source.columns[column]!.locked?.(source.rows[row]!)
}

export function valueAt<Row>(source: Source<Row>, { row, column }: Place): CellValue {
  return source.columns[column]!.value(source.rows[row]!)
}

/** Where a cell is now; nothing where its row or column is gone. */
export function placeOfCell<Row>(source: Source<Row>, row: string, column: string): Place | undefined {
  const rowAt = source.rows.findIndex((one) => source.keyOf(one) === row)
  const columnAt = source.columns.findIndex(({ key }) => key === column)
  return rowAt < 0 || columnAt < 0 ? undefined : { row: rowAt, column: columnAt }
}

export function textAt<Row>(source: Source<Row>, { row, column }: Place, form: CellForm): string {
  const [value, definition] = [source.rows[row]!, source.columns[column]!]
  return printCell(definition.value(value), definition.type(value), source.language, form)
}

export function enter<Row>(source: Source<Row>, place: Place, text: string): Entry {
  const value = source.rows[place.row]!
  const definition = source.columns[place.column]!
  const [row, column] = [source.keyOf(value), definition.key]
  const reason = lockOf(source, place)
  // Whole rows that are copied bring along what cannot be changed, and often is the same.
  if (reason !== undefined)
    return text.trim() === textAt(source, place, 'plain')
      ? { kind: 'same', row, column }
      : { kind: 'locked', reason }
  const reading = parseCell(
    text,
    definition.type(value),
    definition.optional?.(value) ?? false,
    source.language,
  )
  if (!reading.ok) return { kind: 'wrong', row, column, text, mistake: reading.mistake }
  if (reading.value === definition.value(value)) return { kind: 'same', row, column }
  return { kind: 'edit', edit: { row, column, value: reading.value } }
}
