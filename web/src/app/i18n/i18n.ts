import { createI18n } from 'vue-i18n'
import { readSetting, writeSetting } from '../settings'
import type { KeyOf } from '../catalogue'
import { isLocale, type Locale } from './locale'
import { type Messages, messages } from './messages'

export type MessageKey = KeyOf<Messages>

const STORED_AS = 'fahrplan.language'

/** German first, whatever the browser speaks: it is the language that the plan itself is written in. */
function firstLocale(): Locale {
  const stored = readSetting(STORED_AS)
  return isLocale(stored) ? stored : 'de'
}

export const i18n = createI18n({
  legacy: false,
  globalInjection: false,
  locale: firstLocale(),
  fallbackLocale: 'de',
  messages,
  missingWarn: import.meta.env.DEV,
})

document.documentElement.lang = i18n.global.locale.value

export function setLocale(locale: Locale): void {
  i18n.global.locale.value = locale
  document.documentElement.lang = locale
  writeSetting(STORED_AS, locale)
}
