import type { CeilingYear, SourceCeilings } from '@fahrplan/shared/funding'
import type { Cents } from '@fahrplan/shared/kernel'
import type { Translate } from '@/app/i18n'
import type { ChartData, ChartTable } from '@/charts'
import { GAP_COLOUR } from './sources'

const usedOf = ({ contributions, granted }: CeilingYear): Cents => contributions + granted
const overOf = ({ left }: CeilingYear): Cents => Math.max(0, -(left ?? 0))

/** What a source is to pay; what is more than it can give is hatched above the line. */
export function ceilingChart(
  { source, years }: SourceCeilings,
  colour: `--${string}`,
  t: Translate,
): ChartData {
  return {
    categoryLabel: t('budget.column.year'),
    categories: years.map(({ year }) => String(year)),
    lines: [
      {
        key: 'ceiling',
        label: t('budget.column.ceiling'),
        values: years.map(({ ceiling }) => ceiling),
        colour: '--kern-color-layout-text-default',
      },
    ],
    series: [
      {
        key: `secured ${source.id}`,
        label: t('budget.ceilings.within'),
        values: years.map((year) => usedOf(year) - overOf(year)),
        colour,
      },
      {
        key: `over ${source.id}`,
        label: t('budget.ceilings.over'),
        values: years.map(overOf),
        colour: GAP_COLOUR,
        pattern: 'hatched',
      },
    ],
  }
}

/** Without sums: what is left over in one year cannot be spent in another. */
export function ceilingTable({ years }: SourceCeilings, t: Translate): ChartTable {
  const known = (amount: Cents | null) => amount ?? t('budget.ceilings.unknown')
  return {
    head: (['year', 'ceiling', 'authorisation', 'contributions', 'granted', 'left'] as const).map((column) =>
      t(`budget.column.${column}`),
    ),
    rows: years.map(({ year, ceiling, authorisation, contributions, granted, left }) => [
      String(year),
      known(ceiling),
      known(authorisation),
      contributions,
      granted,
      known(left),
    ]),
    foot: [],
  }
}

export interface Excess {
  readonly source: string
  readonly year: number
  readonly over: Cents
}

/** Where sources are to pay more than they can, the worst first. */
export function excesses(ceilings: readonly SourceCeilings[]): Excess[] {
  return ceilings
    .flatMap(({ source, years }) =>
      years.map((year) => ({ source: source.name, year: year.year, over: overOf(year) })),
    )
    .filter(({ over }) => over > 0)
    .sort((a, b) => b.over - a.over)
}

/** Years in which a source is to pay, and nobody knows whether it can. */
export function unknownYears({ years }: SourceCeilings): number[] {
  return years.filter((year) => year.ceiling === null && usedOf(year) > 0).map(({ year }) => year)
}
