import type { ProgrammeFunding } from '@fahrplan/shared/funding'
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

const nameOf = ({ programme, means }: ProgrammeFunding, t: Translate) => {
  if (!programme) return t('budget.byProgramme.none')
  return means === 'grant'
    ? programme.name
    : t('budget.byProgramme.named', { programme: programme.name, means: t(`budget.means.${means}`) })
}

/**
 * What comes by programme: secured, applied for, thought of. Contributions, which come without one and are many
 * times as much, are left to the table; there they are the last row.
 */
export function programmeChart(all: readonly ProgrammeFunding[], t: Translate): ChartData {
  const rows = all.filter(({ programme }) => programme !== null)
  const series = [
    ['secured', 'cover', '--ui-category-1', 'solid', rows.map(({ bands }) => bands.secured)],
    ['applied', 'applied', '--ui-category-2', 'hatched', rows.map(({ bands }) => bands.applied.planned)],
    ['idea', 'ideaExpected', '--ui-category-3', 'dotted', rows.map(({ bands }) => bands.idea.expected)],
    ['unknown', 'ideaUnknown', '--ui-category-8', 'outlined', rows.map(({ bands }) => bands.idea.unknown)],
  ] as const
  return {
    categoryLabel: t('budget.column.programme'),
    categories: rows.map((row) => nameOf(row, t)),
    shortCategories: rows.map((row) => cut(nameOf(row, t))),
    series: series.map(([key, column, colour, pattern, values]) => ({
      key,
      label: t(`budget.column.${column}`),
      values,
      colour,
      pattern,
    })),
  }
}

const NARROW = 14

function cut(name: string): string {
  return name.length <= NARROW ? name : `${name.slice(0, NARROW - 1).trimEnd()}…`
}

/** Benefits in kind have their rows, but are in no sum: they pay no bill. */
export function programmeTable(rows: readonly ProgrammeFunding[], t: Translate, withheld = 0): ChartTable {
  const cellsOf = (some: readonly ProgrammeFunding[]) =>
    some.map((row) => {
      const { secured, applied, idea } = row.bands
      return [
        nameOf(row, t),
        secured,
        applied.planned,
        idea.expected,
        idea.planned,
        applied.unknown + idea.unknown,
      ]
    })
  const paying = rows.filter(({ means }) => means !== 'inKind')
  const sum = t(paying.length === rows.length ? 'budget.column.sum' : 'budget.column.sumMoney')
  const head = ['programme', 'cover', 'applied', 'ideaExpected', 'idea', 'unknown'] as const
  const { foot } = withSums(head, cellsOf(paying), sumLabel(sum, withheld, t))
  return { head: head.map((column) => t(`budget.column.${column}`)), rows: cellsOf(rows), foot }
}
