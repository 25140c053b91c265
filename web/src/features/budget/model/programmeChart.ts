import type { Bands, ProgrammeFunding } from '@fahrplan/shared/funding'
import { sumLabel } from '@/app/access'
import type { Translate } from '@/app/i18n'
import type { ChartData, ChartTable } from '@/charts'
import { withSums } from './tables'

/** How sure it is what comes by a programme, part by part of its bar. */
export const PROGRAMME_PARTS = [
  {
    key: 'secured',
    column: 'cover',
    colour: '--ui-category-1',
    pattern: 'solid',
    amount: ({ secured }: Bands) => secured,
  },
  {
    key: 'applied',
    column: 'applied',
    colour: '--ui-category-2',
    pattern: 'hatched',
    amount: ({ applied }: Bands) => applied.planned,
  },
  {
    key: 'idea',
    column: 'ideaExpected',
    colour: '--ui-category-3',
    pattern: 'dotted',
    amount: ({ idea }: Bands) => idea.expected,
  },
  {
    key: 'unknown',
    column: 'ideaUnknown',
    colour: '--ui-category-8',
    pattern: 'outlined',
    amount: ({ idea }: Bands) => idea.unknown,
  },
] as const

type Programme = Pick<ProgrammeFunding, 'programme' | 'means'>

/** With how it is paid, unless it is a grant like most. */
export function programmeName({ programme, means }: Programme, t: Translate): string {
  if (!programme) return t('budget.byProgramme.none')
  return means === 'grant'
    ? programme.name
    : t('budget.byProgramme.named', { programme: programme.name, means: t(`budget.means.${means}`) })
}

const NARROW = 14

/** For axes that have no room for whole names. */
export function shortProgrammeName(programme: Programme, t: Translate): string {
  const name = programmeName(programme, t)
  return name.length <= NARROW ? name : `${name.slice(0, NARROW - 1).trimEnd()}…`
}

/**
 * What comes by programme: secured, applied for, thought of. Contributions, which come without one and are many
 * times as much, are left to the table; there they are the last row.
 */
export function programmeChart(all: readonly ProgrammeFunding[], t: Translate): ChartData {
  const rows = all.filter(({ programme }) => programme !== null)
  return {
    categoryLabel: t('budget.column.programme'),
    categories: rows.map((row) => programmeName(row, t)),
    shortCategories: rows.map((row) => shortProgrammeName(row, t)),
    series: PROGRAMME_PARTS.map(({ column, amount, ...part }) => ({
      ...part,
      label: t(`budget.column.${column}`),
      values: rows.map(({ bands }) => amount(bands)),
    })),
  }
}

/** Benefits in kind have their rows, but are in no sum: they pay no bill. */
export function programmeTable(rows: readonly ProgrammeFunding[], t: Translate, withheld = 0): ChartTable {
  const head = ['programme', 'cover', 'applied', 'ideaExpected', 'idea', 'unknown'] as const
  return programmesTable(
    head.map((column) => t(`budget.column.${column}`)),
    rows,
    (row) => {
      const { secured, applied, idea } = row.bands
      const unknown = applied.unknown + idea.unknown
      return [programmeName(row, t), secured, applied.planned, idea.expected, idea.planned, unknown]
    },
    t,
    withheld,
  )
}

/** The same for whatever has a row for each programme. */
export function programmesTable<Row extends Pick<ProgrammeFunding, 'means'>>(
  head: readonly string[],
  rows: readonly Row[],
  cellsOf: (row: Row) => readonly (string | number)[],
  t: Translate,
  withheld: number,
): ChartTable {
  const paying = rows.filter(({ means }) => means !== 'inKind')
  const sum = t(paying.length === rows.length ? 'budget.column.sum' : 'budget.column.sumMoney')
  const { foot } = withSums(head, paying.map(cellsOf), sumLabel(sum, withheld, t))
  return { head, rows: rows.map(cellsOf), foot }
}
