import { reasonAgainstField } from '@fahrplan/shared/access'
import { entityOf } from '@fahrplan/shared/plan'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import { reasonText, useRights } from '@/app/session'
import type { FormSubject } from './draftKey'
import { FIELD_SPECS } from './fieldSpecs'

/** Which fields of something the person may change, and why not the others. */
export function useFieldRights(subject: MaybeRefOrGetter<FormSubject>) {
  const store = usePlanStore()
  const { t } = useText()
  const { viewer, reason: reasonAgainst } = useRights()

  /** With `to`: whether the field may take this value. */
  function reasonFor(field: string, to?: unknown) {
    const form = toValue(subject)
    const { entity } = form
    const value = form.mode === 'create' ? form.initial : entityOf(store.plan, entity, form.id)
    return value ? reasonAgainstField(viewer.value, store.plan, { entity, value }, field, to) : null
  }

  const mayChange = (field: string, to?: unknown): boolean => reasonFor(field, to) === null

  const reasons = computed(() => FIELD_SPECS[toValue(subject).entity].map(({ field }) => reasonFor(field)))
  const scope = computed(() => {
    if (reasons.value.every((reason) => reason === null)) return 'all'
    return reasons.value.includes(null) ? 'some' : 'none'
  })

  /** Why not everything may be changed, in a sentence; the condition that is nearest to being met says most. */
  const explanation = computed(() => {
    if (scope.value === 'all') return undefined
    if (scope.value === 'some') return t('roadmap.access.progress')
    const condition = reasons.value.find((reason) => reason !== null && reason !== 'role')
    return condition ? reasonText(condition) : reasonAgainst('editPlan')
  })

  return { mayChange, scope, explanation }
}

export type FieldRights = ReturnType<typeof useFieldRights>
