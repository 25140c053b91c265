import { type Place, rangeBetween } from './range'
import type { Source } from './source'

export interface Selected {
  readonly anchor: Place
  readonly head: Place
}

/**
 * The same cells among other rows and columns. Where the active one is gone, the one that took its place; a range that
 * would take in rows that nobody chose is given up for the active cell.
 *
 * @param renamed keys that rows have now, by those they had before
 */
export function keptSelection<Row>(
  now: Source<Row>,
  before: Source<Row>,
  { anchor, head }: Selected,
  renamed: ReadonlyMap<string, string> = new Map(),
): Selected {
  const keyBefore = ({ keyOf, rows }: Source<Row>, row: number) => {
    const value = rows[row]
    if (value === undefined) return undefined
    const key = keyOf(value)
    return renamed.get(key) ?? key
  }

  function found(place: Place): Place | undefined {
    const column = columnNow(now, before, place.column)
    const key = now.rows === before.rows ? undefined : keyBefore(before, place.row)
    if (key === undefined) return { row: place.row, column }
    const same = now.rows[place.row]
    if (same !== undefined && now.keyOf(same) === key) return { row: place.row, column }
    const row = now.rows.findIndex((one) => now.keyOf(one) === key)
    return row < 0 ? undefined : { row, column }
  }

  function isChosenOnly({ anchor: a, head: b }: Selected): boolean {
    const old = rangeBetween(anchor, head)
    const { top, bottom } = rangeBetween(a, b)
    if (now.rows === before.rows || top === bottom) return true
    const chosen = new Set<string | undefined>()
    for (let row = old.top; row <= old.bottom; row++) chosen.add(keyBefore(before, row))
    return now.rows.slice(top, bottom + 1).every((row) => chosen.has(now.keyOf(row)))
  }

  const active = found(anchor)
  const end = found(head)
  const single = active ?? { ...anchor, column: columnNow(now, before, anchor.column) }
  const whole = active && end && { anchor: active, head: end }
  return whole && isChosenOnly(whole) ? whole : { anchor: single, head: single }
}

function columnNow<Row>(now: Source<Row>, before: Source<Row>, column: number): number {
  const key = before.columns[column]?.key
  const place = now.columns.findIndex((one) => one.key === key)
  return place < 0 ? column : place
}
