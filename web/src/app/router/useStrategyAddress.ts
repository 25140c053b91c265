import { watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { addressedStrategy, STRATEGY, usePlanStore } from '../plan'

/** Keeps the address with the strategy that is open, also when that was not asked for by an address. */
export function useStrategyAddress(): void {
  const plan = usePlanStore()
  const route = useRoute()
  const router = useRouter()
  watch(
    () => [plan.openId, plan.strategies, plan.failure],
    () => {
      const strategy = addressedStrategy()
      if (route.meta.public || plan.state === 'loading' || route.query[STRATEGY] === strategy) return
      void router.replace({ query: { ...route.query, [STRATEGY]: strategy }, hash: route.hash })
    },
  )
}
