import type { Id } from '@fahrplan/shared/kernel'
import { sumLabel } from '@/app/access'
import type { Translate } from '@/app/i18n'
import type { ChartData, ChartTable } from '@/charts'
import { surplusSeries } from './coverChart'
import type { GroupRow, Grouping } from './groups'
import { COST_COLOUR, GAP_COLOUR } from './sources'
import { withSums } from './tables'

export function groupChart(rows: readonly GroupRow[], grouping: Grouping, t: Translate): ChartData {
  return {
    categoryLabel: t(`budget.column.${grouping}`),
    categories: rows.map(({ label }) => label),
    shortCategories: rows.map(({ shortLabel }) => shortLabel),
    series: [
      {
        key: 'cost',
        label: t('budget.column.cost'),
        values: rows.map(({ cost }) => cost),
        colour: COST_COLOUR,
        stack: 'cost',
      },
      surplusSeries(
        rows.map(({ surplus }) => surplus),
        t,
      ),
      {
        key: 'cover',
        label: t('budget.column.cover'),
        values: rows.map(({ cover }) => cover),
        colour: '--ui-category-1',
        stack: 'cover',
      },
      {
        key: 'gap',
        label: t('budget.column.gap'),
        values: rows.map(({ gap }) => gap),
        colour: GAP_COLOUR,
        pattern: 'hatched',
        stack: 'cover',
      },
    ],
  }
}

/** Only of decision points one may know that something is withheld: `withheldAt` says of how many measures. */
export function groupTable(
  rows: readonly GroupRow[],
  grouping: Grouping,
  t: Translate,
  withheld = 0,
  withheldAt: (id: Id) => number = () => 0,
): ChartTable {
  const columns = ['cost', 'cover', 'gap', 'surplus', 'hoped'] as const
  return withSums(
    [t(`budget.column.${grouping}`), ...columns.map((column) => t(`budget.column.${column}`))],
    rows.map((row) => [
      grouping === 'point' ? sumLabel(row.label, withheldAt(row.id), t) : row.label,
      ...columns.map((column) => row[column]),
    ]),
    sumLabel(t('budget.column.sum'), withheld, t),
  )
}
