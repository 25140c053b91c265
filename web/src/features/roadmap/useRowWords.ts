import { LockKeyhole } from '@lucide/vue'
import { computed } from 'vue'
import { useFormat, useText } from '@/app/i18n'
import type { OutlinePoint } from './model/outline'
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

  function pointSentence({ point: { number, title, state }, measures, withheld }: OutlinePoint): string {
    if (state === 'struck') return t('roadmap.row.struck', { number, title })
    const count = measures.length
    if (withheld === 0) return t('roadmap.row.decisionPoint', { number, title, count })
    if (count === 0) {
      const alone = t('access.withheld.alone', { count: withheld })
      return t('roadmap.row.pointWithheld', { number, title, measures: alone })
    }
    const beside = t('access.withheld.beside', { count: withheld })
    return `${t('roadmap.row.decisionPoint', { number, title, count })} ${beside}`
  }

  const words = computed<RowWords>(() => ({
    struckBadge: t('roadmap.row.struckBadge'),
    lateBadge: t('roadmap.row.lateBadge'),
    confidential: { icon: LockKeyhole, text: t('access.confidential') },
    withheld: (measures) => ({ icon: LockKeyhole, text: t('access.withheld.short', { count: measures }) }),
    point: pointSentence,
    measure: (measure, late) => {
      const sentence = orLate(
        t('roadmap.row.measure', {
          key: measure.key,
          title: measure.title,
          span: span(measure),
          phase: t(`domain.value.phase.${measure.phase}`),
        }),
        late,
      )
      return measure.confidentiality === 'restricted'
        ? t('roadmap.row.confidential', { text: sentence })
        : sentence
    },
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
