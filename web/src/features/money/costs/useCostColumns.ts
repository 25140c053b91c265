import { LockKeyhole } from '@lucide/vue'
import { COST_CATEGORIES, COST_NATURES } from '@fahrplan/shared/plan'
import { computed, type ComputedRef } from 'vue'
import { useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import { useRights } from '@/app/session'
import type { CellType, SheetColumn } from '@/sheet'
import { TEXT, useMoneyColumns } from '../grid/useMoneyColumns'
import { yearKey } from '../model/yearKey'
import { gridYears, termYears } from '../model/years'
import { costAmount, type CostLayer, type CostRow } from './costRows'

/** Columns of what the cost items of a line have in common. */
export const HEAD_KEYS = ['title', 'category', 'nature', 'followUp'] as const
export type HeadKey = (typeof HEAD_KEYS)[number]

export function useCostColumns(layer: ComputedRef<CostLayer>) {
  const store = usePlanStore()
  const { t } = useText()
  const { reason } = useRights()
  const { moneyColumn, yearLabel, keyColumn } = useMoneyColumns()

  const years = computed(() =>
    gridYears(
      store.plan,
      [...store.plan.costItem.values()].map(({ year }) => year),
    ),
  )
  const types = computed<Record<HeadKey, CellType>>(() => ({
    title: TEXT,
    category: {
      kind: 'choice',
      choices: COST_CATEGORIES.map((value) => ({ value, label: t(`domain.value.category.${value}`) })),
    },
    nature: {
      kind: 'choice',
      choices: COST_NATURES.map((value) => ({ value, label: t(`domain.value.nature.${value}`) })),
    },
    followUp: {
      kind: 'choice',
      choices: (['yes', 'no'] as const).map((value) => ({ value, label: t(`domain.plain.${value}`) })),
    },
  }))

  function headColumn(key: Exclude<HeadKey, 'title'>, width: number): SheetColumn<CostRow> {
    return {
      key,
      label: t(`domain.field.${key}`),
      width,
      value(row) {
        if (row.kind !== 'line') return null
        return key === 'followUp' ? (row.line.head.followUp ? 'yes' : 'no') : row.line.head[key]
      },
      type: () => types.value[key],
      locked: (row) => lockOf(row),
    }
  }

  function titleColumn(): SheetColumn<CostRow> {
    return {
      key: 'title',
      label: t('domain.entity.costItem'),
      width: 300,
      value: titleOf,
      type: () => TEXT,
      locked: (row) => (row.kind === 'new' ? reason('editPlan') : lockOf(row)),
      indent: (row) => (row.kind === 'line' || row.kind === 'new' ? 1 : 0),
      strong: (row) => row.kind === 'measure',
      placeholder: (row) => (row.kind === 'new' ? t('money.new.cost') : ''),
      mark: (row) =>
        row.kind === 'measure' && row.measure.confidentiality === 'restricted'
          ? { icon: LockKeyhole, text: t('access.confidential') }
          : undefined,
    }
  }

  function titleOf(row: CostRow): string | null {
    if (row.kind === 'measure') return row.measure.title
    if (row.kind === 'line') return row.line.head.title
    return row.kind === 'sum' ? t('money.sum') : null
  }

  /** Of what is not an amount. */
  function lockOf(row: CostRow): string | undefined {
    if (row.kind === 'line') return reason('editPlan')
    return t(row.kind === 'new' ? 'money.new.first' : 'money.ofMeasure')
  }

  function yearColumn(year: number): SheetColumn<CostRow> {
    const last = termYears(store.plan).at(-1)!
    return moneyColumn({
      key: yearKey({ field: layer.value, year }),
      label: yearLabel(year),
      amount: (row) => costAmount(row, layer.value, year),
      isInput: (row) => row.kind === 'line' || row.kind === 'new',
      locked(row) {
        if (row.kind === 'new') return t('money.new.first')
        const isLegal = row.kind !== 'line' || row.line.head.followUp || year <= last
        // What stands there already can be taken away.
        return isLegal || row.line.byYear.has(year) ? undefined : t('money.followUpOnly')
      },
    })
  }

  const columns = computed<SheetColumn<CostRow>[]>(() => [
    titleColumn(),
    keyColumn<CostRow>((row) => (row.kind === 'sum' ? null : row.measure.key)),
    headColumn('category', 132),
    headColumn('nature', 108),
    headColumn('followUp', 116),
    ...years.value.map(yearColumn),
    moneyColumn({
      key: 'sum',
      label: t('money.sum'),
      amount: (row) => costAmount(row, layer.value),
      isInput: () => false,
    }),
  ])

  return { columns, years, types }
}
