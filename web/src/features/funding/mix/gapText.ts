/** A part of the whole, as fine as it matters: `0,3 %`, `12 %`. */
export function gapText(gap: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 2 }).format(gap)
}
