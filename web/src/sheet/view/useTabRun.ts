import type { Onward } from '../keys/editCommand'

/** A run of tabs along a row: Enter after it goes on in the column where it began, as in spreadsheets. */
export function useTabRun() {
  let origin: number | undefined

  function begin(column: number): void {
    origin ??= column
  }

  function end(): void {
    origin = undefined
  }

  /** The column from which to go on. */
  function columnOf({ by }: Onward, column: number): number {
    if (by === 'tab') begin(column)
    const from = by === 'enter' ? (origin ?? column) : column
    if (by !== 'tab') end()
    return from
  }

  return { begin, end, columnOf }
}

export type TabRun = ReturnType<typeof useTabRun>
