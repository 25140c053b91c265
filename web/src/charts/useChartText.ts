import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ChartKey } from './messages'

export function useChartText(): { say: (key: ChartKey) => string; language: ComputedRef<string> } {
  const { t, locale } = useI18n({ useScope: 'global' })
  return { say: (key) => t(`charts.${key}`), language: computed(() => locale.value) }
}
