import { computed, type ComputedRef } from 'vue'
import { i18n, type MessageKey } from './i18n'
import type { Locale } from './locale'

/** What a sentence takes; `count` chooses between one and many. */
export type TextParams = Readonly<Record<string, string | number>> & { readonly count?: number }

export type Translate = (key: MessageKey, params?: TextParams) => string

/** The text of a key in the language of the moment. Unlike vue-i18n's own `t` it takes no key that does not exist. */
export const t: Translate = (key, params = {}) =>
  params.count === undefined
    ? i18n.global.t(key, params)
    : i18n.global.t(key, params, { plural: params.count })

/** For keys built at run time, such as those of domain words: the text, or nothing where there is none. */
export function textIfAny(key: string, params: TextParams = {}): string | undefined {
  return i18n.global.te(key, 'de') ? t(key as MessageKey, params) : undefined
}

export function useText(): { t: Translate; locale: ComputedRef<Locale> } {
  return { t, locale: computed(() => i18n.global.locale.value as Locale) }
}
