import type { Id } from '@fahrplan/shared/kernel'
import { cursorAfter } from './cursor'

export interface Page<T> {
  readonly items: T[]
  readonly next: string | null
}

interface PageOptions<T> {
  /** The id that the page before ended with. */
  readonly after: Id | undefined
  readonly limit: number
  readonly keep?: (value: T) => boolean
}

const sortedIds = new WeakMap<ReadonlyMap<Id, unknown>, Id[]>()

/** One page of a table in the order of the ids, which is the order of their making. */
export function pageOf<T extends { readonly id: Id }>(
  table: ReadonlyMap<Id, T>,
  { after, limit, keep = () => true }: PageOptions<T>,
): Page<T> {
  const ids = idsOf(table)
  const items: T[] = []
  for (let index = after === undefined ? 0 : firstAfter(ids, after); index < ids.length; index++) {
    const value = table.get(ids[index]!)!
    if (!keep(value)) continue
    if (items.length === limit) return { items, next: cursorAfter(items.at(-1)!.id) }
    items.push(value)
  }
  return { items, next: null }
}

/** Tables never change, so each is sorted once. */
function idsOf(table: ReadonlyMap<Id, unknown>): readonly Id[] {
  let ids = sortedIds.get(table)
  if (!ids) sortedIds.set(table, (ids = [...table.keys()].sort()))
  return ids
}

function firstAfter(ids: readonly Id[], id: Id): number {
  let low = 0
  let high = ids.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ids[middle]! <= id) low = middle + 1
    else high = middle
  }
  return low
}
