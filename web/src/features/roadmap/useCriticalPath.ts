import { toDayNumber } from '@fahrplan/shared/kernel'
import { networkOf } from '@fahrplan/shared/plan'
import { schedulePass } from '@fahrplan/shared/schedule'
import { computed, ref } from 'vue'
import { usePlanStore } from '@/app/plan'

/** Which steps delay the whole plan when they are late, while somebody wants to see it. */
export function useCriticalPath() {
  const store = usePlanStore()
  const showsCritical = ref(false)

  const critical = computed(() => {
    if (!showsCritical.value) return undefined
    const from = toDayNumber(store.strategy.start)
    return schedulePass(networkOf(store.plan), { from, today: toDayNumber(store.today) }).isCritical
  })

  function isCritical(id: string): boolean {
    const item = critical.value && networkOf(store.plan).indexOf.get(id)
    return item !== undefined && critical.value![item] === 1
  }

  return { showsCritical, critical, isCritical }
}
