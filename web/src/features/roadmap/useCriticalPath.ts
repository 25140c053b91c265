import { computed, ref } from 'vue'
import { useText } from '@/app/i18n'
import { usePlanStore } from '@/app/plan'
import { useToasts } from '@/ui'
import { criticalItems, isCriticalIn } from './model/criticalSteps'

/** Which steps delay the whole plan when they are late, while somebody wants to see it. */
export function useCriticalPath() {
  const store = usePlanStore()
  const { t } = useText()
  const { show } = useToasts()
  const showsCritical = ref(false)

  const critical = computed(() => (showsCritical.value ? criticalItems(store.plan, store.today) : undefined))

  function isCritical(id: string): boolean {
    return critical.value !== undefined && isCriticalIn(store.plan, critical.value, id)
  }

  function toggleCritical(): void {
    showsCritical.value = !showsCritical.value
    const count = critical.value?.reduce((sum, one) => sum + one, 0)
    if (count !== undefined) show(t('roadmap.schedule.criticalCount', { count }))
  }

  return { showsCritical, toggleCritical, critical, isCritical }
}
