import { parseEuros } from '@/ui'
import { misread, read, type Reading } from './mistake'

const SIGNED = /^[-−–]\s*/
const GROUPED = /^\d{1,3}([.,' ’\u202F])\d{3}(?:\1\d{3})*(?:[.,]0+)?$/
const PLAIN = /^\d+(?:[.,]0+)?$/

/** `1250`, `1.250`, `1 250`, and what spreadsheets make of it: `1250,00`. */
export function parseWhole(text: string): Reading<number> {
  const unsigned = text.replace(SIGNED, '')
  const whole = wholeOf(unsigned)
  if (whole === undefined) return misread('invalidWhole')
  return read(unsigned === text || whole === 0 ? whole : -whole)
}

/** `42`, `42 %`, `42,0 %`. */
export function parsePercent(text: string): Reading<number> {
  const reading = parseWhole(text.replace(/\s*%$/, ''))
  return reading.ok ? reading : misread('invalidPercent')
}

/** Three or more digits after a single sign, and no other sign: thousands in one language, a fraction in the other. */
const FINE = { comma: /^\d+,\d{3,}$/, point: /^\d+\.\d{3,}$/ }

/** As accountants and spreadsheets write 0 €: a dash alone, with or without the currency. */
const NOTHING = /^(?:(?:€|EUR)\s*)?[-−–—]+(?:\s*(?:€|EUR))?$/i

/** Below zero: `-50 €`, `€ -50`, `(50)` in accounts, `50-` from SAP. */
const BELOW = [
  /^((?:€|EUR)?\s*)[-−–]\s*(.*)$/i,
  /^((?:€|EUR)?\s*)\((.*)\)(?:\s*(?:€|EUR))?$/i,
  /^()(.*\d)\s*[-−–]$/,
]

/**
 * Cents, from euros as they are written in Germany or England: `1.250.000,50 €`, `-50`. Where a language is given, what
 * would be parts of a cent in it is refused, not read as thousands.
 */
export function parseMoney(text: string, language?: string): Reading<number> {
  if (NOTHING.test(text)) return read(0)
  const unsigned = withoutSign(text)
  if (isTooFine(unsigned.replace(/\s*€$/, ''), language)) return misread('tooFineMoney')
  const cents = parseEuros(unsigned)
  if (typeof cents !== 'number') return misread('invalidMoney')
  if (!Number.isSafeInteger(cents)) return misread('tooMuchMoney', Number.MAX_SAFE_INTEGER)
  return read(unsigned === text || cents === 0 ? cents : -cents)
}

function withoutSign(text: string): string {
  for (const notation of BELOW) {
    const [, currency, amount] = notation.exec(text) ?? []
    if (amount !== undefined) return `${currency}${amount}`
  }
  return text
}

function isTooFine(amount: string, language: string | undefined): boolean {
  if (language !== undefined && FINE[language.startsWith('de') ? 'comma' : 'point'].test(amount)) return true
  // Whatever the language: grouped already, or longer than any group.
  return /^\d{1,3}(?:\.\d{3})+,\d{3,}$|^\d{1,3}(?:,\d{3})+\.\d{3,}$|^\d+[.,]\d{4,}$/.test(amount)
}

function wholeOf(text: string): number | undefined {
  const group = GROUPED.exec(text)?.[1]
  const fraction = /([.,])0+$/.exec(text)
  // `1.250,000` groups by one sign and ends with the other; `1.000` groups only.
  const isGrouped = group !== undefined && (fraction?.[1] !== group || /^\d{1,3}(?:\D\d{3})+$/.test(text))
  if (!isGrouped && !PLAIN.test(text)) return undefined
  const digits = isGrouped
    ? text.replace(new RegExp(`[^\\d${group === '.' ? ',' : '.'}]`, 'g'), '').replace(/[.,].*$/, '')
    : text.replace(/[.,].*$/, '')
  const value = Number(digits)
  return Number.isSafeInteger(value) ? value : undefined
}
