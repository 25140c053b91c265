import { strategyOf } from '@fahrplan/shared/plan'
import { budgetYears } from '@fahrplan/shared/funding'
import { computed } from 'vue'
import { useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import type { SelectOption } from '@/ui'

/** What can be chosen in the fields that refer to other parts of the plan. */
export function useFieldOptions() {
  const store = usePlanStore()
  const { t } = useText()

  /** Retired ones only where they are chosen already. */
  function departments(held: readonly unknown[]): SelectOption[] {
    return [...store.plan.department.values()]
      .filter(({ id, retiredOn }) => retiredOn === null || held.includes(id))
      .sort((a, b) => a.number.localeCompare(b.number, 'de', { numeric: true }))
      .map(({ id, number, name, retiredOn }) => {
        const label = `${number} ${name}`.trim()
        return { value: id, label: retiredOn ? t('roadmap.form.retired', { name: label }) : label }
      })
  }

  const aspects = computed<SelectOption[]>(() =>
    [...store.plan.decisionPoint.values()]
      .filter(({ kind }) => kind === 'aspect' || kind === 'mandate')
      .sort((a, b) => a.number.localeCompare(b.number, 'de'))
      .map(({ id, number, title, kind, state }) => ({
        value: id,
        label:
          state === 'struck' ? `${number} ${title} (${t('roadmap.row.struckBadge')})` : `${number} ${title}`,
        group: t(`domain.value.kind.${kind}`),
        disabled: state === 'struck',
      })),
  )

  const budgetYearOptions = computed<SelectOption[]>(() => {
    const years = budgetYears(strategyOf(store.plan))
    const last = years.at(-1)!
    // Follow-up cost goes on after the strategy has ended.
    const later = Array.from({ length: 5 }, (_, index) => last + 1 + index)
    return [...years, ...later].map((year) => ({ value: String(year), label: String(year) }))
  })

  const steps = computed<SelectOption[]>(() => {
    const { measure, workPackage, milestone } = store.plan
    return [...workPackage.values(), ...milestone.values()]
      .map((step) => ({ step, measure: measure.get(step.measureId) }))
      .sort(
        (a, b) =>
          (a.measure?.key ?? '').localeCompare(b.measure?.key ?? '') || a.step.position - b.step.position,
      )
      .map(({ step, measure: owner }) => ({
        value: step.id,
        label: step.title,
        ...(owner && { group: `${owner.key} ${owner.title}` }),
      }))
  })

  const points = computed<SelectOption[]>(() =>
    [...store.plan.decisionPoint.values()]
      .sort((a, b) => a.number.localeCompare(b.number, 'de'))
      .map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` })),
  )

  const papers = computed<SelectOption[]>(() =>
    [...store.plan.paper.values()].map(({ id, number, title }) => ({
      value: id,
      label: `${number} ${title}`,
    })),
  )

  return { points, papers, departments, aspects, budgetYearOptions, steps }
}
