import type { Notation } from './useTypedText'

export interface NumberRange {
  readonly min?: number | undefined
  readonly max?: number | undefined
  /** Digits after the decimal sign; none by default. */
  readonly digits?: number | undefined
}

/** Decimal sign: comma or point. No grouping, since `1.250` would then have two meanings. */
export function numberNotation(
  language: string,
  { min, max, digits = 0 }: NumberRange = {},
): Notation<number> {
  const format = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: digits })
  const pattern = new RegExp(digits > 0 ? `^[-−]?\\d+(?:[.,]\\d{1,${digits}})?$` : '^[-−]?\\d+$')
  return {
    parse: (text) => {
      const written = text.trim()
      if (written === '') return null
      if (!pattern.test(written)) return undefined
      const value = Number(written.replace(',', '.').replace('−', '-'))
      return value < (min ?? -Infinity) || value > (max ?? Infinity) ? undefined : value
    },
    print: (value) => format.format(value),
  }
}
