import { type Bands, bandsOf, type ProgrammeFunding } from '@fahrplan/shared/funding'
import type { Id } from '@fahrplan/shared/kernel'
import type { Translate } from '@/app/i18n'
import type { ChartData, ChartSeries, ChartTable } from '@/charts'
import { PROGRAMME_PARTS, programmeName, programmesTable, shortProgrammeName } from './programmeChart'
import type { Moment } from './selection'

/** What comes by a programme in a kept state of the plan, and now; its name is the present one, or was the last. */
export interface ChangedProgramme extends Pick<ProgrammeFunding, 'programme' | 'means'> {
  readonly before: Bands
  readonly now: Bands
}

const NOTHING = bandsOf([])
const idOf = ({ programme }: Pick<ProgrammeFunding, 'programme'>): Id | null => programme?.id ?? null

/** The programmes of both states, then those from which nothing comes any more, and contributions last. */
export function changedProgrammes(
  before: readonly ProgrammeFunding[],
  now: readonly ProgrammeFunding[],
): ChangedProgramme[] {
  const old = new Map(before.map((one) => [idOf(one), one.bands]))
  const present = new Set(now.map(idOf))
  const all: ChangedProgramme[] = [
    ...now.map(({ programme, means, bands }) => ({
      programme,
      means,
      before: old.get(programme?.id ?? null) ?? NOTHING,
      now: bands,
    })),
    ...before
      .filter((one) => !present.has(idOf(one)))
      .map(({ programme, means, bands }) => ({ programme, means, before: bands, now: NOTHING })),
  ]
  return [...all.filter(({ programme }) => programme), ...all.filter(({ programme }) => !programme)]
}

/** Before, in grey, beside now; contributions are left to the table, being many times as much. */
export function changedProgrammesChart(
  all: readonly ChangedProgramme[],
  names: Readonly<Record<Moment, string>>,
  t: Translate,
): ChartData {
  const rows = all.filter(({ programme }) => programme !== null)
  const seriesOf = (moment: Moment): ChartSeries[] =>
    PROGRAMME_PARTS.map(({ key, column, colour, pattern, amount }) => ({
      key: `${key} ${moment}`,
      label: t('budget.change.part', { amount: t(`budget.column.${column}`), state: names[moment] }),
      values: rows.map((row) => amount(row[moment])),
      colour: moment === 'before' ? '--ui-category-8' : colour,
      pattern,
      stack: moment,
    }))
  return {
    categoryLabel: t('budget.column.programme'),
    categories: rows.map((row) => programmeName(row, t)),
    shortCategories: rows.map((row) => shortProgrammeName(row, t)),
    series: [...seriesOf('before'), ...seriesOf('now')],
  }
}

export function changedProgrammesTable(
  rows: readonly ChangedProgramme[],
  t: Translate,
  withheld = 0,
): ChartTable {
  const states = ['before', 'now', 'difference'] as const
  const head = PROGRAMME_PARTS.flatMap(({ column }) =>
    states.map((state) =>
      t('budget.change.part', { amount: t(`budget.column.${column}`), state: t(`budget.change.${state}`) }),
    ),
  )
  return programmesTable(
    [t('budget.column.programme'), ...head],
    rows,
    (row) => [
      programmeName(row, t),
      ...PROGRAMME_PARTS.flatMap(({ amount }) => {
        const [was, is] = [amount(row.before), amount(row.now)]
        return [was, is, is - was]
      }),
    ],
    t,
    withheld,
  )
}
