import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { UiKey } from './messages'

/** The components' own words, and the language to format numbers in. */
export function useUiText(): {
  say: (key: UiKey, params?: Record<string, string | number>) => string
  language: ComputedRef<string>
} {
  const { t, locale } = useI18n({ useScope: 'global' })
  return {
    say: (key, params = {}) =>
      typeof params.count === 'number'
        ? t(`ui.${key}`, params, { plural: params.count })
        : t(`ui.${key}`, params),
    language: computed(() => locale.value),
  }
}
