import { grouped } from '../grouped'

/** Rows that tell one thing over the years, at most one for each year, in their order. */
export type Lane<T> = readonly T[]

/** Rows that are alike in all that `likenessOf` names; of several in a year each begins a lane of its own. */
export function lanesOf<T extends { readonly year: number }>(
  rows: Iterable<T>,
  likenessOf: (row: T) => readonly unknown[],
): Lane<T>[] {
  return [...grouped(rows, (row) => JSON.stringify(likenessOf(row))).values()].flatMap((alike) => {
    const lanes: T[][] = []
    for (const row of alike.toSorted((a, b) => a.year - b.year)) {
      const free = lanes.find((lane) => lane.at(-1)!.year < row.year)
      if (free) free.push(row)
      else lanes.push([row])
    }
    return lanes
  })
}
