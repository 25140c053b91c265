import { watch } from 'vue'
import { isNavigationFailure, NavigationFailureType, useRoute, useRouter } from 'vue-router'
import { addressedStrategy, STRATEGY, usePlanStore } from '../plan'

/** Keeps the address with the strategy that is open, also when that was not asked for by an address. */
export function useStrategyAddress(): void {
  const plan = usePlanStore()
  const route = useRoute()
  const router = useRouter()
  let underWay = route.matched.length === 0

  function keep(): void {
    const strategy = addressedStrategy()
    // Somebody who is on the way to another page must not be called back to this one.
    if (underWay || route.meta.public || plan.state === 'loading' || route.query[STRATEGY] === strategy)
      return
    void router.replace({ query: { ...route.query, [STRATEGY]: strategy }, hash: route.hash })
  }

  function arrive(): void {
    underWay = false
    keep()
  }

  router.beforeEach(() => {
    underWay = true
  })
  router.afterEach((_to, _from, failure) => {
    // Cancelled by another one, which is under way then.
    if (!isNavigationFailure(failure, NavigationFailureType.cancelled)) arrive()
  })
  router.onError(arrive)
  watch(() => [plan.openId, plan.strategies, plan.failure], keep)
}
