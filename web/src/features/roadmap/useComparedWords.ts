import type { Id } from '@fahrplan/shared/kernel'
import { computed, type ComputedRef } from 'vue'
import { useFormat, useText } from '@/app/i18n'
import type { Comparison } from './model/comparison'
import type { RowWords } from './model/roadmapRows'
import { useRowWords } from './useRowWords'

/** The sentences of the rows, that say of what is elsewhere now where it was in the state that is compared with. */
export function useComparedWords(comparison: () => Comparison | undefined): ComputedRef<RowWords> {
  const { t } = useText()
  const format = useFormat()
  const { words, span } = useRowWords()

  function beforeOf(compared: Comparison, id: Id): string | undefined {
    const slip = compared.slipOf(id)
    if (!slip?.before || !slip.after) return undefined
    if (slip.entity === 'milestone') return format.value.day(slip.before.end!)
    return span(slip.before)
  }

  return computed(() => {
    const compared = comparison()
    if (!compared) return words.value
    const { measure, workPackage, milestone } = words.value
    const compare = (id: Id, text: string) => {
      const before = beforeOf(compared, id)
      return before === undefined ? text : t('roadmap.slips.rowBefore', { text, before })
    }
    return {
      ...words.value,
      measure: (item, dates, late) => compare(item.id, measure(item, dates, late)),
      workPackage: (item, late) => compare(item.id, workPackage(item, late)),
      milestone: (item, late) => compare(item.id, milestone(item, late)),
    }
  })
}
