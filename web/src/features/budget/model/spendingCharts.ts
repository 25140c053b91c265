import type { YearBands, YearFunding } from '@fahrplan/shared/funding'
import type { Translate } from '@/app/i18n'
import type { ChartData } from '@/charts'

const frameOf = (years: readonly { year: number }[], t: Translate) => ({
  categoryLabel: t('budget.column.year'),
  categories: years.map(({ year }) => String(year)),
})

export function natureChart(years: readonly YearFunding[], t: Translate): ChartData {
  return {
    ...frameOf(years, t),
    series: (['consumptive', 'investive'] as const).map((nature, index) => ({
      key: nature,
      label: t(`budget.column.${nature}`),
      values: years.map((year) => year[nature]),
      colour: index === 0 ? '--ui-category-1' : '--ui-category-2',
    })),
  }
}

/** Side by side: what is spent is committed before, and what is committed was planned. */
export function spendingChart(years: readonly YearFunding[], t: Translate): ChartData {
  const series = [
    ['cost', 'planned', '--ui-category-8', 'solid'],
    ['committed', 'committed', '--ui-category-4', 'hatched'],
    ['actual', 'actual', '--ui-category-5', 'solid'],
  ] as const
  return {
    ...frameOf(years, t),
    series: series.map(([field, column, colour, pattern]) => ({
      key: field,
      label: t(`budget.column.${column}`),
      values: years.map((year) => year[field]),
      colour,
      pattern,
      stack: field,
    })),
  }
}

/** By how it is paid. A benefit in kind stands apart: it pays no bill. */
export function meansChart(bands: readonly YearBands[], t: Translate): ChartData {
  const series = [
    ['contribution', '--ui-category-1', 'solid'],
    ['grant', '--ui-category-3', 'solid'],
    ['loan', '--ui-category-2', 'lined'],
    ['inKind', '--ui-category-5', 'dotted'],
  ] as const
  return {
    ...frameOf(bands, t),
    series: series.map(([means, colour, pattern]) => ({
      key: means,
      label: t(`budget.means.${means}`),
      values: bands.map(({ byMeans }) => byMeans[means].secured),
      colour,
      pattern,
      stack: means === 'inKind' ? 'inKind' : 'money',
    })),
  }
}
