import type { Id } from '@fahrplan/shared/kernel'
import { computed, type ComputedRef } from 'vue'
import { useFormat, useText } from '@/app/i18n'
import type { Comparison } from './model/comparison'
import type { RowWords } from './model/roadmapRows'
import { useRowWords } from './useRowWords'

/**
 * The sentences of the rows, that say of what is elsewhere now where it was in the state that is compared with. They
 * ask for it when they are read: the words stay the same ones, and with them the rows, while the plan changes.
 */
export function useComparedWords(comparison: () => Comparison | undefined): ComputedRef<RowWords> {
  const { t } = useText()
  const format = useFormat()
  const { words, span } = useRowWords()

  function withBefore(id: Id, text: string): string {
    const slip = comparison()?.slipOf(id)
    if (!slip?.before || !slip.after) return text
    const before = slip.entity === 'milestone' ? format.value.day(slip.before.end!) : span(slip.before)
    return t('roadmap.slips.rowBefore', { text, before })
  }

  return computed(() => {
    const { measure, workPackage, milestone } = words.value
    return {
      ...words.value,
      measure: (item, dates, late) => withBefore(item.id, measure(item, dates, late)),
      workPackage: (item, late) => withBefore(item.id, workPackage(item, late)),
      milestone: (item, late) => withBefore(item.id, milestone(item, late)),
    }
  })
}
