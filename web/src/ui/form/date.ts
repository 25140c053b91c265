import { isDay } from '@fahrplan/shared/kernel'
import type { Notation } from './useTypedText'

const GERMAN = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/
const COMPACT = /^(\d{2})(\d{2})(\d{4}|\d{2})$/
const ISO = /^\d{4}-\d{2}-\d{2}$/

/**
 * Reads a day as it is written in Germany: `15.3.2027`, `15/03/27`, `150327`, and `2027-03-15`.
 * Two digits of a year mean this century. Empty text is no day; anything else is `undefined`.
 */
export function parseDay(text: string): string | null | undefined {
  const written = text.trim().replaceAll(/\s*([./-])\s*/g, '$1')
  if (written === '') return null
  const parts = GERMAN.exec(written) ?? COMPACT.exec(written)
  const day = parts ? isoOf(parts) : ISO.test(written) ? written : ''
  return isDay(day) ? day : undefined
}

function isoOf([, day, month, year]: RegExpExecArray): string {
  return `${year!.padStart(4, '20')}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
}

/** `15.03.2027`, in English `15/03/2027`. */
export function printDay(day: string, language: string): string {
  const separator = language.startsWith('de') ? '.' : '/'
  return [day.slice(8, 10), day.slice(5, 7), day.slice(0, 4)].join(separator)
}

export function dayNotation(language: string): Notation<string> {
  return { parse: parseDay, print: (day) => printDay(day, language) }
}
