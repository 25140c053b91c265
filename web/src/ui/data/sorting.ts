export type SortValue = string | number | null | undefined

export interface Sorting {
  readonly key: string
  readonly descending: boolean
}

const COLLATOR = new Intl.Collator('de', { numeric: true })

/** Rows in a new order; equal rows keep theirs, and what is empty comes last either way. */
export function sortRows<Row>(
  rows: readonly Row[],
  value: (row: Row) => SortValue,
  descending: boolean,
): Row[] {
  const sign = descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const left = value(a) ?? ''
    const right = value(b) ?? ''
    if (left === '' || right === '') return left === right ? 0 : left === '' ? 1 : -1
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right)
    return sign * COLLATOR.compare(String(left), String(right))
  })
}

/** What a click on a column's head makes of the order: ascending, descending, as it was. */
export function nextSorting(current: Sorting | null, key: string): Sorting | null {
  if (current?.key !== key) return { key, descending: false }
  return current.descending ? null : { key, descending: true }
}
