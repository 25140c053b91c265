import type { Notation } from './useTypedText'

const GROUPED = /^\d{1,3}([.,' ])\d{3}(?:\1\d{3})*(?:[.,]\d{1,2})?$/
const PLAIN = /^\d+(?:[.,]\d{1,2})?$/

/**
 * Reads euros as Germans and as the English write them: `1.250.000,50`, `1,250,000.50`, `1250000`, `50 €`.
 * A sign before three last digits groups thousands, before one or two it opens the cents.
 * Empty text is no amount (`null`); anything else that is not an amount is `undefined`.
 */
export function parseEuros(text: string): number | null | undefined {
  const written = text
    .replaceAll(/[\u00A0\u202F’]/g, (character) => (character === '’' ? "'" : ' '))
    .replace(/^\s*(?:€|EUR)?\s*(.*?)\s*(?:€|EUR)?\s*$/i, '$1')
    .replace(/,(?:-|--|–)$/, '')
  if (written === '') return null
  if (!PLAIN.test(written) && !isGrouped(written)) return undefined
  const [, whole, fraction = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(written)!
  return Number(whole!.replaceAll(/\D/g, '')) * 100 + Number(fraction.padEnd(2, '0'))
}

function isGrouped(written: string): boolean {
  const group = GROUPED.exec(written)?.[1]
  if (group === undefined) return false
  const fraction = /([.,])\d{1,2}$/.exec(written)?.[1]
  return fraction !== group
}

/** What is wrong with a text that is no amount from nothing to `max` cents. */
export function moneyMistake(text: string, max: number): 'negativeMoney' | 'tooMuchMoney' | 'invalidMoney' {
  const unsigned = text.replace(/^(\s*(?:€|EUR)?\s*)[-−–]/i, '$1')
  if (unsigned !== text && typeof parseEuros(unsigned) === 'number') return 'negativeMoney'
  return (parseEuros(text) ?? 0) > max ? 'tooMuchMoney' : 'invalidMoney'
}

/** How a field shows cents while nobody types: grouped, with cents only where there are any. */
export function moneyNotation(language: string, max: number): Notation<number> {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 })
  const exact = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return {
    parse: (text) => {
      const cents = parseEuros(text)
      return typeof cents === 'number' && cents > max ? undefined : cents
    },
    print: (cents) => (cents % 100 === 0 ? whole : exact).format(cents / 100),
  }
}
