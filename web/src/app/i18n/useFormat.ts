import { computed, type ComputedRef } from 'vue'
import { type Format, formatOf } from './format'
import { useText } from './useText'

/** Numbers, money and dates as the chosen language writes them. */
export function useFormat(): ComputedRef<Format> {
  const { locale } = useText()
  return computed(() => formatOf(locale.value))
}
