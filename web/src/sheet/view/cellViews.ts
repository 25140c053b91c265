import type { CellMark, CellType, SheetColumn } from '../column'
import type { WrongCell } from '../edit'
import { printCell } from '../values/printCell'

/** What is to be drawn of a cell, whatever is chosen or edited. */
export interface CellView {
  readonly key: string
  readonly label: string
  readonly type: CellType
  readonly optional: boolean
  readonly text: string
  /** Instead of an empty text. */
  readonly placeholder: string
  readonly indent: number
  readonly isFigure: boolean
  readonly isStrong: boolean
  readonly isLocked: boolean
  readonly wrong: WrongCell | undefined
  readonly mark: CellMark | undefined
}

interface Given<Row> {
  readonly row: Row
  readonly rowKey: string
  readonly columns: readonly SheetColumn<Row>[]
  readonly language: string
  wrongAt(row: string, column: string): WrongCell | undefined
}

export function cellViews<Row>({ row, rowKey, columns, language, wrongAt }: Given<Row>): CellView[] {
  return columns.map((column) => {
    const type = column.type(row)
    const wrong = wrongAt(rowKey, column.key)
    const text = wrong?.text ?? printCell(column.value(row), type, language, 'shown')
    return {
      key: column.key,
      label: column.label,
      type,
      optional: column.optional?.(row) ?? false,
      text,
      placeholder: text === '' ? (column.placeholder?.(row) ?? '') : '',
      indent: column.indent?.(row) ?? 0,
      isFigure: type.kind === 'whole' || type.kind === 'percent' || type.kind === 'money',
      isStrong: column.strong?.(row) ?? false,
      isLocked: column.locked?.(row) !== undefined,
      wrong,
      mark: column.mark?.(row),
    }
  })
}
