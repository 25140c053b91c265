import { applicationsWritten } from '@fahrplan/shared/funding'
import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import { usePlanStore } from '@/app/plan'

/** How many applications were written in this half-year already. */
export function useWritten() {
  const { plan, today } = storeToRefs(usePlanStore())
  return computed(() => applicationsWritten(plan.value, today.value))
}
