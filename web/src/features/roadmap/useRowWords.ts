import { computed } from 'vue'
import { useFormat, useText } from '@/app/i18n'
import type { RowWords } from './model/roadmapRows'

interface Dated {
  readonly start: string | null
  readonly end: string | null
}

/** The sentences and short texts of the roadmap in the language of the moment. */
export function useRowWords() {
  const { t } = useText()
  const format = useFormat()

  function span({ start, end }: Dated): string {
    if (start && end)
      return t('roadmap.row.span', { start: format.value.day(start), end: format.value.day(end) })
    if (start) return t('roadmap.row.from', { start: format.value.day(start) })
    return end ? t('roadmap.row.until', { end: format.value.day(end) }) : t('roadmap.row.undated')
  }

  const percent = (progress: number) => format.value.percent(progress / 100)
  const orLate = (text: string, late: boolean) => (late ? t('roadmap.row.late', { text }) : text)

  const words = computed<RowWords>(() => ({
    struckBadge: t('roadmap.row.struckBadge'),
    lateBadge: t('roadmap.row.lateBadge'),
    point: ({ point, measures }) =>
      point.state === 'struck'
        ? t('roadmap.row.struck', { number: point.number, title: point.title })
        : t('roadmap.row.decisionPoint', {
            number: point.number,
            title: point.title,
            count: measures.length,
          }),
    measure: (measure, late) =>
      orLate(
        t('roadmap.row.measure', {
          key: measure.key,
          title: measure.title,
          span: span(measure),
          phase: t(`domain.value.phase.${measure.phase}`),
        }),
        late,
      ),
    workPackage: (item, late) =>
      orLate(
        t('roadmap.row.workPackage', {
          title: item.title,
          span: span(item),
          progress: percent(item.progress),
        }),
        late,
      ),
    milestone: (item, late) =>
      orLate(
        t('roadmap.row.milestone', {
          title: item.title,
          day: format.value.day(item.actual ?? item.planned),
          state: t(`domain.value.state.${item.state}`),
        }),
        late,
      ),
  }))

  return { words, span, percent }
}
