import type { CellType, CellValue } from './column'
import { useSheetText } from './useSheetText'
import { mistakeText } from './values/mistakeText'
import { parseCell } from './values/parseCell'

export type CellReading =
  | { readonly ok: true; readonly value: CellValue }
  | { readonly ok: false; readonly reason: string }

/** Reads texts as the cells of a grid do, for lines that begin something new. */
export function useCellReading() {
  const { say, language } = useSheetText()

  function readCell(text: string, type: CellType, optional: boolean): CellReading {
    const reading = parseCell(text, type, optional, language.value)
    return reading.ok ? reading : { ok: false, reason: mistakeText(reading.mistake, say, language.value) }
  }

  return { readCell }
}
