import { parseDay } from '@/ui'
import type { CellType, CellValue } from '../column'
import { misread, read, type Reading } from './mistake'
import { parseChoice } from './parseChoice'
import { parseMoney, parsePercent, parseWhole } from './parseNumber'

/**
 * Reads what was typed or pasted, German or ISO. Empty text is an empty cell, where that is allowed. With the language
 * that is written in, an amount like `0,125` is told from one with grouped thousands.
 */
export function parseCell(
  text: string,
  type: CellType,
  optional: boolean,
  language?: string,
): Reading<CellValue> {
  const written = type.kind === 'text' ? cleanText(text, type.lines ?? 'one') : cleanText(text, 'one')
  if (written === '') return optional ? read(emptyOf(type)) : misread('missing')
  switch (type.kind) {
    case 'text':
      return read(written)
    case 'day':
      return dayFrom(written)
    case 'whole':
      return within(parseWhole(written), type)
    case 'percent':
      return within(parsePercent(written), type)
    case 'money':
      return moneyWithin(parseMoney(written, language), { min: 0, ...type })
    case 'choice':
      return parseChoice(written, type.choices)
  }
}

/** What an empty cell holds: nothing, and no text at all where there is text. */
export function emptyOf(type: CellType): CellValue {
  return type.kind === 'text' ? '' : null
}

function dayFrom(written: string): Reading<string> {
  // Spreadsheets add the time, of which a day has none.
  const day = parseDay(written.replace(/[ T]00:00(?::00(?:\.0+)?)?$/, ''))
  return day ? read(day) : misread('invalidDay')
}

function within(
  reading: Reading<number>,
  { min = -Infinity, max = Infinity }: { readonly min?: number; readonly max?: number },
): Reading<number> {
  if (!reading.ok) return reading
  if (reading.value < min) return misread('tooSmall', min)
  return reading.value > max ? misread('tooLarge', max) : reading
}

function moneyWithin(
  reading: Reading<number>,
  { min, max = Infinity }: { readonly min: number; readonly max?: number },
): Reading<number> {
  const isTooMuch = !reading.ok && reading.mistake.key === 'tooMuchMoney'
  if (isTooMuch && max < Infinity) return misread('tooMuchMoney', max)
  if (!reading.ok) return reading
  if (reading.value < min) return min === 0 ? misread('negativeMoney') : misread('invalidMoney')
  return reading.value > max ? misread('tooMuchMoney', max) : reading
}

/** Cells of a spreadsheet bring line breaks and hard spaces along, which a single line has no place for. */
function cleanText(text: string, lines: 'one' | 'many'): string {
  const breaks = text.replaceAll(/\r\n?/g, '\n').replaceAll('\u00A0', ' ')
  return (lines === 'one' ? breaks.replaceAll(/\s*\n\s*/g, ' ').replaceAll('\t', ' ') : breaks).trim()
}
