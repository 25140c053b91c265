import type { ExplainedMove } from '@fahrplan/shared/slippage'
import { useFormat, useText } from '@/app/i18n'
import { useValueText } from '@/app/plan'

/** The moves of a milestone in words. */
export function useMoveText() {
  const { t } = useText()
  const format = useFormat()
  const { valueText } = useValueText()

  function deviation(days: number): string {
    const count = Math.abs(days)
    const text = t('roadmap.course.days', { count })
    if (days === 0) return text
    return t(days > 0 ? 'roadmap.course.later' : 'roadmap.course.earlier', { days: text })
  }

  function moveText({ from, to }: ExplainedMove): string {
    return t('roadmap.course.move', { from: format.value.day(from), to: format.value.day(to) })
  }

  function authorText({ at, author }: ExplainedMove): string {
    const name = author.name ?? t(`domain.role.${author.role}`)
    return t('roadmap.course.by', { moment: format.value.moment(at), name })
  }

  function reasonText(reason: { readonly code: string; readonly note: string }): string {
    return [valueText('code', reason.code), reason.note].filter(Boolean).join(': ')
  }

  return { deviation, moveText, authorText, reasonText }
}
