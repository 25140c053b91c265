/** Copying a smaller table costs next to nothing. */
const SMALL = 512
/** More changes than this are worked into a new table. */
const MOST_PATCHES = 128

/**
 * A table with some entries changed, `undefined` for those taken out. Leaves the given one as it is, and does
 * not copy a large one for each change: a commit must not cost more in a larger plan.
 */
export function patchTable<K, V>(
  table: ReadonlyMap<K, V>,
  patch: ReadonlyMap<K, V | undefined>,
): ReadonlyMap<K, V> {
  const earlier = table instanceof PatchedTable ? (table as PatchedTable<K, V>) : null
  const base = earlier?.base ?? table
  const whole = earlier ? new Map([...earlier.patch, ...patch]) : patch
  return base.size < SMALL || whole.size > MOST_PATCHES ? workIn(base, whole) : new PatchedTable(base, whole)
}

function workIn<K, V>(base: ReadonlyMap<K, V>, patch: ReadonlyMap<K, V | undefined>): Map<K, V> {
  const table = new Map(base)
  for (const [key, value] of patch)
    if (value === undefined) table.delete(key)
    else table.set(key, value)
  return table
}

class PatchedTable<K, V> implements ReadonlyMap<K, V> {
  readonly base: ReadonlyMap<K, V>
  readonly patch: ReadonlyMap<K, V | undefined>
  readonly size: number

  constructor(base: ReadonlyMap<K, V>, patch: ReadonlyMap<K, V | undefined>) {
    this.base = base
    this.patch = patch
    let size = base.size
    for (const [key, value] of patch) size += Number(value !== undefined) - Number(base.has(key))
    this.size = size
  }

  get(key: K): V | undefined {
    return this.patch.has(key) ? this.patch.get(key) : this.base.get(key)
  }

  has(key: K): boolean {
    return this.get(key) !== undefined
  }

  *entries(): MapIterator<[K, V]> {
    const { base, patch } = this
    for (const entry of base) {
      const value = patch.has(entry[0]) ? patch.get(entry[0]) : entry[1]
      if (value !== undefined) yield [entry[0], value]
    }
    for (const [key, value] of patch) if (value !== undefined && !base.has(key)) yield [key, value]
  }

  *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries()
  }

  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this)
  }
}
