import type { SortValue } from './sorting'

export interface TableColumn<Row> {
  readonly key: string
  readonly label: string
  /** Figures stand to the right, under each other. */
  readonly numeric?: boolean
  /** The cell that names the row. */
  readonly heading?: boolean
  /** Text of the cell where no slot of the column's key is given; also what is sorted by. */
  readonly value?: (row: Row) => SortValue
  readonly sortable?: boolean
}
