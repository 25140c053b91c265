import type { YearFunding } from '@fahrplan/shared/funding'
import type { Cents, Id } from '@fahrplan/shared/kernel'
import type { Plan } from '@fahrplan/shared/plan'
import { sumLabel } from '@/app/access'
import type { Translate } from '@/app/i18n'
import type { ChartData, ChartSeries, ChartTable } from '@/charts'

const COST_COLOUR = '--ui-category-8'
const GAP_COLOUR = '--ui-hatch'

/** Stands on the cost, so that both stacks are of one height: cost + surplus = cover + gap. */
export function surplusSeries(values: readonly number[], t: Translate): ChartSeries {
  return {
    key: 'surplus',
    label: t('budget.column.surplus'),
    values,
    colour: COST_COLOUR,
    pattern: 'lined',
    stack: 'cost',
  }
}

type Source = { readonly id: Id; readonly name: string; readonly colour: `--${string}` }

/** The sources with a colour each, in the order of their level: a source keeps its colour in every chart. */
export function colouredSources(plan: Plan): Source[] {
  const levels = ['own', 'land', 'federal', 'eu', 'partner', 'other']
  return [...plan.fundingSource.values()]
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || a.name.localeCompare(b.name, 'de'))
    .map(({ id, name }, index) => ({ id, name, colour: `--ui-category-${(index % 7) + 1}` }))
}

function sourceSeries(
  sources: readonly Source[],
  years: readonly YearFunding[],
  amounts: (year: YearFunding) => ReadonlyMap<Id, Cents>,
  rest: Partial<ChartSeries>,
): ChartSeries[] {
  return sources
    .map(({ id, name, colour }) => ({
      key: id,
      label: name,
      colour,
      values: years.map((year) => amounts(year).get(id) ?? 0),
      ...rest,
    }))
    .filter(({ values }) => values.some((value) => value > 0))
}

const namesOf = (years: readonly YearFunding[]) => years.map(({ year }) => String(year))

/** Cost beside what secures it, source upon source; the gap fills what is missing. */
export function coverChart(
  years: readonly YearFunding[],
  sources: readonly Source[],
  t: Translate,
): ChartData {
  return {
    categoryLabel: t('budget.column.year'),
    categories: namesOf(years),
    series: [
      {
        key: 'cost',
        label: t('budget.column.cost'),
        values: years.map(({ cost }) => cost),
        colour: COST_COLOUR,
        stack: 'cost',
      },
      surplusSeries(
        years.map(({ surplus }) => surplus),
        t,
      ),
      ...sourceSeries(sources, years, ({ coverBySource }) => coverBySource, { stack: 'cover' }),
      {
        key: 'gap',
        label: t('budget.column.gap'),
        values: years.map(({ gap }) => gap),
        colour: GAP_COLOUR,
        pattern: 'hatched',
        stack: 'cover',
      },
    ],
  }
}

/** The same with the sum of the sources and the surplus, so that every row adds up. */
export function coverTable(
  years: readonly YearFunding[],
  sources: readonly Source[],
  t: Translate,
  withheld = 0,
): ChartTable {
  const bySource = sourceSeries(sources, years, ({ coverBySource }) => coverBySource, {})
  const rows = years.map((year, index) => [
    String(year.year),
    year.cost,
    ...bySource.map(({ values }) => values[index]!),
    year.cover,
    year.gap,
    year.surplus,
  ])
  return withSums(
    [
      t('budget.column.year'),
      t('budget.column.cost'),
      ...bySource.map(({ label }) => label),
      t('budget.column.cover'),
      t('budget.column.gap'),
      t('budget.column.surplus'),
    ],
    rows,
    sumLabel(t('budget.column.sum'), withheld, t),
  )
}

export function hopedChart(
  years: readonly YearFunding[],
  sources: readonly Source[],
  t: Translate,
): ChartData {
  return {
    categoryLabel: t('budget.column.year'),
    categories: namesOf(years),
    series: sourceSeries(sources, years, ({ hopedBySource }) => hopedBySource, { pattern: 'dotted' }),
  }
}

export function natureChart(years: readonly YearFunding[], t: Translate): ChartData {
  return {
    categoryLabel: t('budget.column.year'),
    categories: namesOf(years),
    series: (['consumptive', 'investive'] as const).map((nature, index) => ({
      key: nature,
      label: t(`budget.column.${nature}`),
      values: years.map((year) => year[nature]),
      colour: index === 0 ? '--ui-category-1' : '--ui-category-2',
    })),
  }
}

/** A table whose last row holds the sums of all columns but the first. */
export function withSums(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  sumLabel: string,
): ChartTable {
  const sums = head.slice(1).map((_, index) => rows.reduce((sum, row) => sum + Number(row[index + 1]), 0))
  return { head, rows, foot: [sumLabel, ...sums] }
}
