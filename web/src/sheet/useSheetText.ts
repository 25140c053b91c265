import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { SheetKey } from './messages'

export type Say = (key: SheetKey, params?: Record<string, string | number>) => string

/** The grid's own words, and the language that values are written in. */
export function useSheetText(): { say: Say; language: ComputedRef<string> } {
  const { t, locale } = useI18n({ useScope: 'global' })
  return {
    say: (key, params = {}) =>
      typeof params.count === 'number'
        ? t(`sheet.${key}`, params, { plural: params.count })
        : t(`sheet.${key}`, params),
    language: computed(() => locale.value),
  }
}
