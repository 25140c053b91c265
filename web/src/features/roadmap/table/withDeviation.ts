import type { Slip } from '@fahrplan/shared/slippage'
import type { SheetColumn } from '@/sheet'
import { type Comparison, daysOf } from '../model/comparison'
import type { TableRow } from './tableRow'

export interface DeviationWords {
  readonly label: string
  /** Why nobody can write there. */
  readonly fixed: string
  text(slip: Slip): string
}

/** The columns with one more beside the end: by how many days a row is off the state that is compared with. */
export function withDeviation(
  columns: readonly SheetColumn<TableRow>[],
  { slipOf }: Comparison,
  words: DeviationWords,
): SheetColumn<TableRow>[] {
  const slip = (row: TableRow) => (row.kind === 'entry' ? slipOf(row.id) : undefined)
  const column: SheetColumn<TableRow> = {
    key: 'deviation',
    label: words.label,
    width: 148,
    value(row) {
      const found = slip(row)
      return found ? words.text(found) : null
    },
    type: () => ({ kind: 'text' }),
    sortValue(row) {
      const found = slip(row)
      return found ? daysOf(found) : null
    },
    locked: () => words.fixed,
  }
  return columns.flatMap((one) => (one.key === 'end' ? [one, column] : [one]))
}
