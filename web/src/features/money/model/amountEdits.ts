import type { Cents } from '@fahrplan/shared/kernel'
import type { Entity } from '@fahrplan/shared/plan'
import type { CellEdit } from '@/sheet'
import type { AmountEdit, AmountLine, YearlyEntity } from './amounts'
import { type YearField, yearFieldOf, yearKey } from './yearKey'

type AmountField<E extends YearlyEntity> = YearField<keyof Entity<E> & string>

/** An amount of a line, as if it were written in its cell; `null` empties it. */
export function amountEdit<E extends YearlyEntity>(
  line: AmountLine<E>,
  target: AmountField<E>,
  value: Cents | null,
): AmountEdit<E> {
  return { line, ...target, value, cell: { row: line.id, column: yearKey(target) } }
}

/** What was written in cells of years; cells of anything else, and of rows without a line, are left out. */
export function amountEditsIn<E extends YearlyEntity>(
  cells: readonly CellEdit[],
  fields: readonly (keyof Entity<E> & string)[],
  lineOf: (row: string) => AmountLine<E> | undefined,
): AmountEdit<E>[] {
  return cells.flatMap(({ row, column, value }) => {
    const line = lineOf(row)
    const target = yearFieldOf(column, fields)
    return line && target ? [amountEdit(line, target, value as Cents | null)] : []
  })
}
