import { type Cents, MAX_CENTS } from '@fahrplan/shared/kernel'
import { useText } from '@/app/i18n'
import { useRights } from '@/app/session'
import type { CellMark, CellType, SheetColumn } from '@/sheet'
import { termYears } from '../model/years'
import { usePlanStore } from '@/app/plan'

export const TEXT: CellType = { kind: 'text' }
export const MONEY: CellType = { kind: 'money', max: MAX_CENTS }

/** `none`: there is nothing. `unknown`: nobody knows the amount, which is not the same as nothing. */
type Amount = Cents | 'none' | 'unknown' | null

interface MoneyCells<Row> {
  readonly key: string
  readonly label: string
  amount(row: Row): Amount
  /** Whether an amount can be written there; otherwise it is reckoned. */
  isInput(row: Row): boolean
  /** Further reasons why not. */
  locked?(row: Row): string | undefined
  mark?(row: Row): CellMark | undefined
}

/** Columns that the grids have in common, with the rights of the person. */
export function useMoneyColumns() {
  const store = usePlanStore()
  const { t } = useText()
  const { reason } = useRights()

  function moneyColumn<Row>({
    key,
    label,
    amount,
    isInput,
    locked,
    mark,
  }: MoneyCells<Row>): SheetColumn<Row> {
    return {
      key,
      label,
      width: 136,
      figures: true,
      value(row) {
        const found = amount(row)
        return typeof found === 'number' ? found : null
      },
      type: () => MONEY,
      optional: () => true,
      locked: (row) => (isInput(row) ? (reason('editPlan') ?? locked?.(row)) : t('money.reckoned')),
      placeholder: (row) => (amount(row) === 'unknown' ? t('money.unknown') : ''),
      isSum: (row) => !isInput(row),
      ...(mark && { mark }),
    }
  }

  /** Years after the term say so in their heads: cost there is follow-up cost. */
  function yearLabel(year: number): string {
    return year > termYears(store.plan).at(-1)! ? t('money.afterTerm', { year }) : String(year)
  }

  /** A text that is not written here. */
  function fixedColumn<Row>(
    column: Pick<SheetColumn<Row>, 'key' | 'label' | 'width' | 'locked'> & { value(row: Row): string | null },
  ): SheetColumn<Row> {
    return { type: () => TEXT, locked: () => t('money.fixed'), ...column }
  }

  /** The measure that a row belongs to. */
  function keyColumn<Row>(keyOf: (row: Row) => string | null): SheetColumn<Row> {
    return fixedColumn({ key: 'key', label: t('money.column.key'), width: 84, value: keyOf })
  }

  return { moneyColumn, yearLabel, fixedColumn, keyColumn }
}
