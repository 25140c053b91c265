import { CornerDownRight, LockKeyhole } from '@lucide/vue'
import { computed } from 'vue'
import type { Measure, MeasureSpan } from '@fahrplan/shared/plan'
import { useFormat, useText } from '@/app/i18n'
import type { Heading } from './model/grouping'
import type { OutlineGroup } from './model/outline'
import type { RowWords } from './model/roadmapRows'
import type { Trouble } from './model/trouble'

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

  /** A step in its own words, with its deadline and what is wrong with it. */
  function stepSentence(text: string, { deadline }: { deadline: string | null }, trouble: Trouble | null) {
    const day = deadline && format.value.day(deadline)
    if (trouble === 'deadline') return t('roadmap.row.missesDeadline', { text, day: day! })
    const whole = day ? t('roadmap.row.hasDeadline', { text, day }) : text
    if (trouble === 'outside') return t('roadmap.row.outsideMeasure', { text: whole })
    return orLate(whole, trouble === 'late')
  }

  function headingOf({ heading, withheld }: OutlineGroup): { key?: string; label: string } {
    switch (heading.kind) {
      case 'decisionPoint':
        return pointHeading(heading)
      case 'department':
        return { key: heading.department.number, label: heading.department.name }
      case 'programme':
        return { label: heading.programme.name }
      case 'noProgramme':
        return { label: t('roadmap.group.noProgramme') }
      case 'phase':
        return { label: t(`domain.value.phase.${heading.phase}`) }
      case 'withheld':
        return { label: t('access.withheld.alone', { count: withheld }) }
    }
  }

  function pointHeading({ point: { number, title, state } }: Extract<Heading, { kind: 'decisionPoint' }>) {
    const label = state === 'struck' ? `${title} (${t('roadmap.row.struckBadge')})` : title
    return { key: number, label }
  }

  function groupSentence(group: OutlineGroup): string {
    const { heading, references } = group
    const own = heading.kind === 'decisionPoint' ? pointSentence(heading, group) : otherSentence(group)
    const count = references.length
    return count === 0 ? own : `${own}, ${t('roadmap.group.references', { count })}`
  }

  function otherSentence(group: OutlineGroup): string {
    const { key = '', label } = headingOf(group)
    if (group.heading.kind === 'withheld') return label
    const name = `${key} ${label}`.trim()
    return t('roadmap.group.sentence', { name, count: group.measures.length })
  }

  function pointSentence(
    { point: { number, title, state } }: Extract<Heading, { kind: 'decisionPoint' }>,
    { measures, withheld }: OutlineGroup,
  ): string {
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

  function referenceSentence({ key, title, phase }: Measure, dates: MeasureSpan): string {
    const text = t('roadmap.row.measure', {
      key,
      title,
      span: span(dates),
      phase: t(`domain.value.phase.${phase}`),
    })
    return t('roadmap.group.reference', { text })
  }

  const words = computed<RowWords>(() => ({
    badge: {
      late: t('roadmap.row.lateBadge'),
      deadline: t('roadmap.row.deadlineBadge'),
      outside: t('roadmap.row.outsideBadge'),
    },
    confidential: { icon: LockKeyhole, text: t('access.confidential') },
    withheld: (measures) => ({ icon: LockKeyhole, text: t('access.withheld.short', { count: measures }) }),
    elsewhere: { icon: CornerDownRight, text: t('roadmap.group.elsewhere') },
    heading: headingOf,
    group: groupSentence,
    reference: referenceSentence,
    measure: (measure, dates, late) => {
      const sentence = orLate(
        t('roadmap.row.measure', {
          key: measure.key,
          title: measure.title,
          span: span(dates),
          phase: t(`domain.value.phase.${measure.phase}`),
        }),
        late,
      )
      return measure.confidentiality === 'restricted'
        ? t('roadmap.row.confidential', { text: sentence })
        : sentence
    },
    workPackage: (item, trouble) =>
      stepSentence(
        t('roadmap.row.workPackage', {
          title: item.title,
          span: span(item),
          progress: percent(item.progress),
        }),
        item,
        trouble,
      ),
    milestone: (item, trouble) =>
      stepSentence(
        t('roadmap.row.milestone', {
          title: item.title,
          day: format.value.day(item.actual ?? item.planned),
          state: t(`domain.value.state.${item.state}`),
        }),
        item,
        trouble,
      ),
  }))

  return { words, span, percent }
}
