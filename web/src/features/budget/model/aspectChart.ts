import type { AspectFunding } from '@fahrplan/shared/funding'
import type { Id } from '@fahrplan/shared/kernel'
import { sumLabel } from '@/app/access'
import type { Translate } from '@/app/i18n'
import type { ChartData, ChartTable } from '@/charts'
import { surplusSeries, withSums } from './yearCharts'

/** Decision points that money is planned for, or should be: struck ones without money stay away. */
export function aspectsWithMoney(aspects: readonly AspectFunding[]): AspectFunding[] {
  return aspects.filter(({ point, cost, cover }) => point.state === 'live' || cost > 0 || cover > 0)
}

export function aspectChart(aspects: readonly AspectFunding[], t: Translate): ChartData {
  return {
    categoryLabel: t('budget.column.point'),
    categories: aspects.map(({ point }) => `${point.number} ${point.title}`),
    shortCategories: aspects.map(({ point }) => point.number),
    series: [
      {
        key: 'cost',
        label: t('budget.column.cost'),
        values: aspects.map(({ cost }) => cost),
        colour: '--ui-category-8',
        stack: 'cost',
      },
      surplusSeries(
        aspects.map(({ surplus }) => surplus),
        t,
      ),
      {
        key: 'cover',
        label: t('budget.column.cover'),
        values: aspects.map(({ cover }) => cover),
        colour: '--ui-category-1',
        stack: 'cover',
      },
      {
        key: 'gap',
        label: t('budget.column.gap'),
        values: aspects.map(({ gap }) => gap),
        colour: '--ui-hatch',
        pattern: 'hatched',
        stack: 'cover',
      },
    ],
  }
}

export function aspectTable(
  aspects: readonly AspectFunding[],
  t: Translate,
  withheldAt: (pointId: Id | null) => number = () => 0,
): ChartTable {
  return withSums(
    [
      t('budget.column.point'),
      t('budget.column.cost'),
      t('budget.column.cover'),
      t('budget.column.gap'),
      t('budget.column.surplus'),
    ],
    aspects.map(({ point, cost, cover, gap, surplus }) => [
      sumLabel(`${point.number} ${point.title}`, withheldAt(point.id), t),
      cost,
      cover,
      gap,
      surplus,
    ]),
    sumLabel(t('budget.column.sum'), withheldAt(null), t),
  )
}
