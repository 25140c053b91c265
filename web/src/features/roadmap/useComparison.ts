import { computed } from 'vue'
import { usePlanStore } from '@/app/plan'
import { useBaseline } from '@/app/snapshots'
import { comparisonOf } from './model/comparison'

/** The kept state that the plan is compared with, and what has become of its dates since. */
export function useComparison() {
  const store = usePlanStore()
  const kept = useBaseline()
  const { baseline } = kept
  return { ...kept, comparison: computed(() => baseline.value && comparisonOf(baseline.value, store.plan)) }
}
