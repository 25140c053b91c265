import type { Id } from '@fahrplan/shared/kernel'
import { computed } from 'vue'
import { usePlanStore } from '../plan'

/** How many measures of the plan on the screen are confidential and not shown. */
export function useWithheld() {
  const store = usePlanStore()
  const counts = computed(
    () => new Map(store.withheld.map(({ decisionPointId, measures }) => [decisionPointId, measures])),
  )
  const all = computed(() => store.withheld.reduce((sum, { measures }) => sum + measures, 0))

  /** Under one decision point; without one, in the whole plan. */
  function withheldAt(pointId: Id | null): number {
    return pointId === null ? all.value : (counts.value.get(pointId) ?? 0)
  }

  return { withheldAt }
}
