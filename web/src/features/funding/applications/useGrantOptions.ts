import { budgetYears } from '@fahrplan/shared/funding'
import { strategyOf } from '@fahrplan/shared/plan'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { usePlanStore } from '@/app/plan'
import type { SelectOption } from '@/ui'
import type { GrantDraft } from './model/grantDraft'

/** Money of a grant may still come after the strategy has ended. */
const YEARS_AFTERWARDS = 3

/** What can be chosen in the form of an application. */
export function useGrantOptions(draft: MaybeRefOrGetter<GrantDraft>) {
  const store = usePlanStore()

  /** Dropped ones only where they are chosen already. */
  const measures = computed<SelectOption[]>(() =>
    [...store.plan.measure.values()]
      .filter(({ id, phase }) => phase !== 'dropped' || id === toValue(draft).measureId)
      .sort((a, b) => a.key.localeCompare(b.key, 'de', { numeric: true }))
      .map(({ id, key, title }) => ({ value: id, label: `${key} ${title}` })),
  )

  /** Versions of a guideline that another one has replaced only where they are chosen already. */
  const programmes = computed<SelectOption[]>(() => {
    const all = [...store.plan.fundingProgramme.values()]
    const replaced = new Set(all.map(({ supersedesId }) => supersedesId))
    return all
      .filter(({ id }) => !replaced.has(id) || id === toValue(draft).fundingProgrammeId)
      .sort((a, b) => a.name.localeCompare(b.name, 'de'))
      .map(({ id, name }) => ({ value: id, label: name }))
  })

  const years = computed<readonly number[]>(() => {
    const term = budgetYears(strategyOf(store.plan))
    const later = Array.from({ length: YEARS_AFTERWARDS }, (_, index) => term.at(-1)! + 1 + index)
    return [...term, ...later]
  })

  return { measures, programmes, years }
}
