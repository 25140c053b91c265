export const LOCALES = ['de', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** The region decides how numbers and dates look; in English texts too they are those of Germany's neighbours. */
export const REGION = { de: 'de-DE', en: 'en-GB' } as const satisfies Record<Locale, string>

export function isLocale(value: unknown): value is Locale {
  return LOCALES.includes(value as Locale)
}
