import { computed } from 'vue'
import { useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import type { SelectOption } from '@/ui'

/** The decision points that a measure may answer to, and a programme be open to. */
export function useAspectOptions() {
  const store = usePlanStore()
  const { t } = useText()
  return computed<SelectOption[]>(() =>
    [...store.plan.decisionPoint.values()]
      .filter(({ kind, state }) => (kind === 'aspect' || kind === 'mandate') && state === 'live')
      .sort((a, b) => a.number.localeCompare(b.number, 'de'))
      .map(({ id, number, title, kind }) => ({
        value: id,
        label: `${number} ${title}`,
        group: t(`domain.value.kind.${kind}`),
      })),
  )
}
