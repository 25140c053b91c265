import type { FundingTotals } from '@fahrplan/shared/funding'
import { sumLabel } from '@/app/access'
import type { Translate } from '@/app/i18n'
import type { ChartData, ChartSeries, ChartTable } from '@/charts'
import { GAP_COLOUR } from './sources'
import { withSums } from './tables'

/** The money of a year or a group in a kept state of the plan, and now. */
export interface ChangeRow {
  readonly label: string
  readonly shortLabel: string
  readonly before: FundingTotals
  readonly now: FundingTotals
}

/** Before beside now: what is secured, and upon it the gap. Both together are the cost and what goes beyond it. */
export function changeChart(
  rows: readonly ChangeRow[],
  categoryLabel: string,
  names: { readonly before: string; readonly now: string },
  t: Translate,
): ChartData {
  const named = (column: 'cover' | 'gap', state: string) =>
    t('budget.change.part', { amount: t(`budget.column.${column}`), state })
  const series: ChartSeries[] = [
    {
      key: 'cover before',
      label: named('cover', names.before),
      values: rows.map(({ before }) => before.cover),
      colour: '--ui-category-1',
      pattern: 'lined',
      stack: 'before',
    },
    {
      key: 'gap before',
      label: named('gap', names.before),
      values: rows.map(({ before }) => before.gap),
      colour: GAP_COLOUR,
      pattern: 'outlined',
      stack: 'before',
    },
    {
      key: 'cover now',
      label: named('cover', names.now),
      values: rows.map(({ now }) => now.cover),
      colour: '--ui-category-1',
      stack: 'now',
    },
    {
      key: 'gap now',
      label: named('gap', names.now),
      values: rows.map(({ now }) => now.gap),
      colour: GAP_COLOUR,
      pattern: 'hatched',
      stack: 'now',
    },
  ]
  return {
    categoryLabel,
    categories: rows.map(({ label }) => label),
    shortCategories: rows.map(({ shortLabel }) => shortLabel),
    series,
  }
}

const COMPARED = ['cost', 'cover', 'gap'] as const

export function changeTable(
  rows: readonly ChangeRow[],
  categoryLabel: string,
  t: Translate,
  withheld = 0,
): ChartTable {
  return withSums(
    [
      categoryLabel,
      ...COMPARED.flatMap((column) =>
        (['before', 'now', 'difference'] as const).map((state) =>
          t('budget.change.part', {
            amount: t(`budget.column.${column}`),
            state: t(`budget.change.${state}`),
          }),
        ),
      ),
    ],
    rows.map(({ label, before, now }) => [
      label,
      ...COMPARED.flatMap((key) => [before[key], now[key], now[key] - before[key]]),
    ]),
    sumLabel(t('budget.column.sum'), withheld, t),
  )
}
