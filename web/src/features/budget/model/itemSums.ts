/** A row of sums under a list of items, one for each of its last columns. */
export interface ItemSum {
  readonly key: string
  readonly label: string
  readonly amounts: readonly number[]
}

/** The items of the budget years, and of others; nothing where all are of one kind. */
export function partedByTerm<Row>(
  rows: readonly Row[],
  yearOf: (row: Row) => number,
  { from, to }: { from: number; to: number },
): { within: Row[]; outside: Row[] } | undefined {
  const within = rows.filter((row) => yearOf(row) >= from && yearOf(row) <= to)
  if (within.length === 0 || within.length === rows.length) return undefined
  return { within, outside: rows.filter((row) => yearOf(row) < from || yearOf(row) > to) }
}
