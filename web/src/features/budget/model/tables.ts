import type { ChartTable } from '@/charts'

type Cell = string | number

/** A table whose last row holds the sums of all columns but the first. */
export function withSums(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  sumLabel: string,
): ChartTable {
  const sums = head.slice(1).map((_, index) => rows.reduce((sum, row) => sum + Number(row[index + 1]), 0))
  return { head, rows, foot: [sumLabel, ...sums] }
}

/** All amounts of a table. */
export function amountsOf({ rows, foot }: ChartTable): number[] {
  return [...rows, foot].flat().filter((cell) => typeof cell === 'number')
}
