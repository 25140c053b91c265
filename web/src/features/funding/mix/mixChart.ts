import type { MixComparison, MixYear } from '@fahrplan/shared/funding'
import type { Cents, Id } from '@fahrplan/shared/kernel'
import type { Plan } from '@fahrplan/shared/plan'
import type { Translate } from '@/app/i18n'
import type { ChartData, ChartSeries } from '@/charts'

type Part = Pick<ChartSeries, 'key' | 'colour'> & { readonly name: string; of(year: MixYear): Cents }

/** Two bars for each year: who pays today, and who would with the mix. Each is as high as the cost, or more. */
export function mixChart(plan: Plan, { before, after }: MixComparison, t: Translate): ChartData {
  const parts = partsOf(plan, [...before, ...after], t)
  const series = (side: 'today' | 'mix', years: readonly MixYear[]): ChartSeries[] =>
    parts.map(({ key, name, colour, of }) => ({
      key: `${side} ${key}`,
      label: t(`funding.mix.chart.${side}`, { name }),
      values: years.map(of),
      colour,
      pattern: side === 'today' ? 'hatched' : 'solid',
      stack: side,
    }))
  return {
    categoryLabel: t('funding.mix.chart.year'),
    categories: before.map(({ year }) => String(year)),
    series: [...series('today', before), ...series('mix', after)].filter(({ values }) =>
      values.some((value) => value !== 0),
    ),
  }
}

function partsOf(plan: Plan, years: readonly MixYear[], t: Translate): Part[] {
  const paying = new Set<Id>(years.flatMap(({ grantsBySource }) => [...grantsBySource.keys()]))
  const sources = [...plan.fundingSource.values()]
    .filter(({ id }) => paying.has(id))
    .sort((a, b) => a.name.localeCompare(b.name, 'de'))
  return [
    {
      key: 'ownFunds',
      name: t('funding.mix.chart.ownFunds'),
      colour: '--ui-category-8',
      of: (year) => year.ownFunds,
    },
    {
      key: 'partners',
      name: t('funding.mix.chart.partners'),
      colour: '--ui-category-7',
      of: (year) => year.partners,
    },
    ...sources.map(({ id, name }, index): Part => ({
      key: id,
      name,
      colour: `--ui-category-${(index % 6) + 1}`,
      of: (year) => year.grantsBySource.get(id) ?? 0,
    })),
  ]
}
