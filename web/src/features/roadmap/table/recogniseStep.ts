import type { TypedLine } from '@fahrplan/shared/plan'
import { parseDay } from '@/ui'

/** What a pasted or typed line says of a new step. */
export interface StepLine extends TypedLine {
  /** Cells that look like a day of it and cannot be. */
  readonly unread: readonly string[]
}

const LOOKS_LIKE_A_DAY = /^\d{1,4}[./-]\d/

/**
 * Whatever the order of a spreadsheet's columns: the first day is the beginning, the second the end, and the first cell
 * that is neither a day nor the name of a kind is the title. A single day is that of a milestone.
 */
export function recogniseStep(
  cells: readonly string[],
  kinds: Readonly<Record<'workPackage' | 'milestone', string>>,
): StepLine {
  const written = cells.map((cell) => cell.replaceAll(/\s+/g, ' ').trim()).filter((cell) => cell !== '')
  const kindOf = (cell: string) =>
    (['workPackage', 'milestone'] as const).find((kind) => kinds[kind].toLowerCase() === cell.toLowerCase())
  const kind = written.map(kindOf).find((one) => one !== undefined)
  const dayCells = written.filter((cell) => parseDay(cell))
  const [title = ''] = written.filter(
    (cell) => !parseDay(cell) && !kindOf(cell) && !LOOKS_LIKE_A_DAY.test(cell),
  )
  const unread = written.filter((cell) => LOOKS_LIKE_A_DAY.test(cell) && !parseDay(cell) && cell !== title)
  const [start = null, end = null] = dayCells.map((cell) => parseDay(cell) ?? null)
  if (kind === 'milestone' || start === null || end === null) return { title, kind, start, end: null, unread }
  return end < start
    ? { title, kind: 'workPackage', start, end: null, unread: [...unread, dayCells[1]!] }
    : { title, kind, start, end, unread }
}
