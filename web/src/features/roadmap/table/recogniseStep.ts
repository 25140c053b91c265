import { type Day } from '@fahrplan/shared/kernel'
import { parseDay } from '@/ui'

/** What a pasted or typed line says of a new step. */
export interface StepLine {
  readonly title: string
  readonly start?: Day | undefined
  readonly end?: Day | undefined
  readonly kind?: 'workPackage' | 'milestone' | undefined
  /** Cells that look like a day and are none. */
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
  const days = written.flatMap((cell) => parseDay(cell) ?? [])
  const [title = ''] = written.filter(
    (cell) => !parseDay(cell) && !kindOf(cell) && !LOOKS_LIKE_A_DAY.test(cell),
  )
  const unread = written.filter((cell) => LOOKS_LIKE_A_DAY.test(cell) && !parseDay(cell) && cell !== title)
  const [first, second] = days
  return second === undefined
    ? { title, end: first, kind, unread }
    : { title, start: first, end: second, kind, unread }
}
