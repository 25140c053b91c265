import type { Bands, SourceCeilings, YearBands, YearFunding } from '@fahrplan/shared/funding'
import type { Cents } from '@fahrplan/shared/kernel'
import { sumLabel } from '@/app/access'
import type { Translate } from '@/app/i18n'
import type { ChartData, ChartLine, ChartSeries, ChartTable, Pattern } from '@/charts'
import { type ColouredSource, COST_COLOUR, GAP_COLOUR, type PartKey } from './sources'
import { withSums } from './tables'

/** A year's money; both lists that this is made of have the same years in the same order. */
export interface CoverInput {
  readonly years: readonly YearFunding[]
  readonly bands: readonly YearBands[]
  readonly sources: readonly ColouredSource[]
}

/** Stands on the cost, so that both stacks are of one height: cost + surplus = cover + gap. */
export function surplusSeries(values: readonly number[], t: Translate): ChartSeries {
  return {
    key: 'surplus' satisfies PartKey,
    label: t('budget.column.surplus'),
    values,
    colour: COST_COLOUR,
    pattern: 'lined',
    stack: 'cost',
  }
}

interface Part {
  readonly key: 'secured' | 'applied' | 'idea' | 'unknown'
  readonly pattern: Pattern
  readonly amount: (bands: Bands) => Cents
}

const SECURED: Part = { key: 'secured', pattern: 'solid', amount: ({ secured }) => secured }
/** Ideas weigh what they probably bring; those of which nobody knows that are drawn as an empty outline, in full. */
const HOPES: readonly Part[] = [
  { key: 'applied', pattern: 'hatched', amount: ({ applied }) => applied.planned },
  { key: 'idea', pattern: 'dotted', amount: ({ idea }) => idea.expected },
  { key: 'unknown', pattern: 'outlined', amount: ({ idea }) => idea.unknown },
]

function seriesOf({ bands, sources }: CoverInput, part: Part, stack: string, t: Translate): ChartSeries[] {
  return sources
    .map(({ id, name, colour }) => ({
      key: `${part.key} ${id}`,
      label: part.key === 'secured' ? name : t(`budget.part.${part.key}`, { source: name }),
      colour,
      pattern: part.pattern,
      stack,
      values: bands.map(({ bySource }) => {
        const own = bySource.get(id)
        return own ? part.amount(own) : 0
      }),
    }))
    .filter(({ values }) => values.some((value) => value > 0))
}

/**
 * Cost beside what secures it, source upon source, where the gap fills what is missing; and beside that what is
 * hoped for, which closes no gap.
 */
export function coverChart(input: CoverInput, lines: readonly ChartLine[], t: Translate): ChartData {
  const { years } = input
  return {
    categoryLabel: t('budget.column.year'),
    categories: years.map(({ year }) => String(year)),
    lines,
    series: [
      {
        key: 'cost' satisfies PartKey,
        label: t('budget.column.cost'),
        values: years.map(({ cost }) => cost),
        colour: COST_COLOUR,
        stack: 'cost',
      },
      surplusSeries(
        years.map(({ surplus }) => surplus),
        t,
      ),
      ...seriesOf(input, SECURED, 'cover', t),
      {
        key: 'gap' satisfies PartKey,
        label: t('budget.column.gap'),
        values: years.map(({ gap }) => gap),
        colour: GAP_COLOUR,
        pattern: 'hatched',
        stack: 'cover',
      },
      ...HOPES.flatMap((part) => seriesOf(input, part, 'hoped', t)),
    ],
  }
}

/** The same with the sum of the sources, and hopes weighted and in full; limits are in no sum. */
export function coverTable(
  input: CoverInput,
  lines: readonly ChartLine[],
  t: Translate,
  withheld = 0,
): ChartTable {
  const limits = lines.filter(({ values }) => values.some((value) => value !== null))
  const bySource = seriesOf(input, SECURED, 'cover', t)
  const rows = input.years.map((year, index) => {
    const { applied, idea } = input.bands[index]!.whole
    return [
      String(year.year),
      year.cost,
      ...bySource.map(({ values }) => values[index]!),
      year.cover,
      year.gap,
      year.surplus,
      applied.planned,
      applied.expected,
      idea.expected,
      idea.planned,
      applied.unknown + idea.unknown,
    ]
  })
  const { head, foot } = withSums(
    [
      t('budget.column.year'),
      t('budget.column.cost'),
      ...bySource.map(({ label }) => label),
      t('budget.column.cover'),
      t('budget.column.gap'),
      t('budget.column.surplus'),
      t('budget.column.applied'),
      t('budget.column.appliedExpected'),
      t('budget.column.ideaExpected'),
      t('budget.column.idea'),
      t('budget.column.unknown'),
    ],
    rows,
    sumLabel(t('budget.column.sum'), withheld, t),
  )
  return {
    head: [...head, ...limits.map(({ label }) => label)],
    rows: rows.map((row, index) => [
      ...row,
      ...limits.map(({ values }) => values[index] ?? t('budget.ceilings.unknown')),
    ]),
    foot: [...foot, ...limits.map(() => '–')],
  }
}

/** What the city can give in total; in a year in which a part of that is unknown, so is the whole. */
export function ownCeilingLine(
  ceilings: readonly SourceCeilings[],
  years: readonly number[],
  t: Translate,
): ChartLine {
  const own = ceilings.filter(({ source }) => source.level === 'own')
  return {
    key: 'ceiling',
    label: t('budget.part.ownCeiling'),
    colour: '--kern-color-layout-text-default',
    values: years.map((wanted) => {
      const parts = own.map((one) => one.years.find(({ year }) => year === wanted)?.ceiling ?? null)
      if (parts.length === 0) return null
      return parts.reduce<number | null>(
        (sum, part) => (sum === null || part === null ? null : sum + part),
        0,
      )
    }),
  }
}
