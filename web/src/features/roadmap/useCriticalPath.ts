import { toDayNumber } from '@fahrplan/shared/kernel'
import { networkOf } from '@fahrplan/shared/plan'
import { schedulePass } from '@fahrplan/shared/schedule'
import { computed, ref } from 'vue'
import { useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import { useToasts } from '@/ui'

/** Which steps delay the whole plan when they are late, while somebody wants to see it. */
export function useCriticalPath() {
  const store = usePlanStore()
  const { t } = useText()
  const { show } = useToasts()
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

  function toggleCritical(): void {
    showsCritical.value = !showsCritical.value
    const count = critical.value?.reduce((sum, one) => sum + one, 0)
    if (count !== undefined) show(t('roadmap.schedule.criticalCount', { count }))
  }

  return { showsCritical, toggleCritical, critical, isCritical }
}
