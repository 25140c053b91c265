import { toDay, toDayNumber } from '@fahrplan/shared/kernel'
import { reportMonthsIn } from '@fahrplan/shared/progress'
import { useFormat, useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import type { GanttExport, GanttRow } from '@/gantt'
import type { Comparison } from './model/comparison'
import { exportRows, type SeenChart, withoutConfidential } from './model/exportRows'
import { dayOfRow } from './model/dayOfRow'
import type { OutlineGroup } from './model/outline'
import { roadmapLinks } from './model/roadmapLinks'
import { useRowWords } from './useRowWords'
import { useStateText } from './useStateText'

export interface ExportChoice {
  readonly outline: readonly OutlineGroup[]
  /** The filters that have narrowed it, in words. */
  readonly filters: readonly string[]
  /** Without it everything is expanded, and the whole term shown. */
  readonly seen: SeenChart | undefined
  /** With an earlier state, drawn behind the rows. */
  readonly comparison: Comparison | undefined
  readonly title: string
  /** Whether confidential measures are among the outline, and whether they are to be left out. */
  readonly confidential: 'none' | 'shown' | 'leftOut'
}

/** Points, for a date and the space beside it. */
const DATE_WIDTH = 48

const NOTHING: ReadonlySet<string> = new Set()

/** The roadmap as the export takes it. */
export function useExportChart() {
  const store = usePlanStore()
  const { t, locale } = useText()
  const format = useFormat()
  const { words } = useRowWords()
  const { stateText } = useStateText()

  const day = (number: number) => format.value.day(toDay(number))

  function rowsOf({ outline, seen, comparison, confidential }: ExportChoice): GanttRow[] {
    const shown = confidential === 'leftOut' ? withoutConfidential(outline) : outline
    return exportRows(
      shown,
      {
        today: store.today,
        words: words.value,
        movable: false,
        isCritical: (id) => seen?.isCritical(id) ?? false,
        baselineOf: comparison?.ghostOf,
      },
      seen?.collapsed ?? NOTHING,
    )
  }

  /** What of the whole is shown, in a line. */
  function subtitleOf({ filters, seen, comparison, confidential }: ExportChoice): string {
    const { start, end } = store.strategy
    return [
      filters.length > 0
        ? t('roadmap.export.sheet.filtered', { filters: filters.join(' · ') })
        : t('roadmap.export.sheet.all'),
      seen?.days
        ? t('roadmap.export.sheet.span', { start: day(seen.days.start), end: day(seen.days.end - 1) })
        : t('roadmap.export.sheet.term', { start: format.value.day(start), end: format.value.day(end) }),
      ...(seen && seen.collapsed.size > 0 ? [t('roadmap.export.sheet.folded')] : []),
      ...(comparison ? [t('roadmap.export.sheet.compared', { state: stateText(comparison.snapshot) })] : []),
      ...(confidential === 'leftOut' ? [t('roadmap.export.sheet.without')] : []),
    ].join(' · ')
  }

  function textsOf(choice: ExportChoice): GanttExport.SheetTexts {
    const legend = (kind: GanttExport.LegendKind) => t(`roadmap.export.sheet.legend.${kind}`)
    return {
      title: choice.title,
      subtitle: subtitleOf(choice),
      date: t('roadmap.export.sheet.date', { day: format.value.day(store.today) }),
      warning: choice.confidential === 'shown' ? t('roadmap.export.sheet.confidential') : '',
      tree: t('roadmap.chart.tree'),
      today: t('roadmap.chart.today'),
      months: format.value.months,
      shortMonths: format.value.shortMonths,
      shortWeekdays: format.value.shortWeekdays,
      wall: t('roadmap.chart.wall'),
      continued: t('roadmap.export.sheet.continued'),
      page: (number, of) => t('roadmap.export.sheet.page', { number, of }),
      legend: {
        group: legend('group'),
        bar: legend('bar'),
        point: legend('point'),
        done: legend('done'),
        late: legend('late'),
        deadline: legend('deadline'),
        dropped: legend('dropped'),
        struck: legend('struck'),
        critical: legend('critical'),
        baseline: legend('baseline'),
        link: legend('link'),
        violated: legend('violated'),
        report: legend('report'),
        today: legend('today'),
        wall: legend('wall'),
      },
    }
  }

  function chartOf(choice: ExportChoice): GanttExport.ChartInput {
    const { strategy, plan } = store
    return {
      rows: rowsOf(choice),
      links: roadmapLinks(plan, choice.seen?.critical),
      horizon: { start: toDayNumber(strategy.start), end: toDayNumber(strategy.end) },
      today: toDayNumber(store.today),
      marks: reportMonthsIn(strategy, strategy.start, strategy.end).map((month) => ({
        day: toDayNumber(month),
        label: t('roadmap.chart.report', { month: month.slice(5, 7), year: month.slice(0, 4) }),
      })),
      days: choice.seen?.days,
      columns: [
        {
          label: t('roadmap.chart.dates'),
          width: DATE_WIDTH,
          value: ({ id }) => {
            const shown = dayOfRow(plan, id)
            return shown ? format.value.day(shown) : ''
          },
        },
      ],
      texts: textsOf(choice),
      locale: locale.value,
    }
  }

  return { chartOf }
}
