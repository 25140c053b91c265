const TINY = 1e-9

/** The largest value of `gain` over `x >= 0` with `rows x <= bounds`, for bounds that are not negative (Bland's rule). */
export function largest(
  gain: readonly number[],
  rows: readonly (readonly number[])[],
  bounds: readonly number[],
): number {
  const width = gain.length + rows.length + 1
  const table = rows.map((row, index) => [
    ...row,
    ...rows.map((_, slack) => (slack === index ? 1 : 0)),
    bounds[index]!,
  ])
  const goal = [...gain.map((value) => -value), ...Array.from({ length: rows.length + 1 }, () => 0)]
  const basis = rows.map((_, index) => gain.length + index)
  for (;;) {
    const column = goal.slice(0, -1).findIndex((value) => value < -TINY)
    if (column === -1) return goal[width - 1]!
    let pivot = -1
    for (const [index, row] of table.entries()) {
      if (row[column]! <= TINY) continue
      const ratio = row[width - 1]! / row[column]!
      const best = pivot === -1 ? Infinity : table[pivot]![width - 1]! / table[pivot]![column]!
      if (ratio < best - TINY || (ratio <= best + TINY && basis[index]! < basis[pivot]!)) pivot = index
    }
    if (pivot === -1) throw new Error('unbounded')
    const by = table[pivot]![column]!
    const row = table[pivot]!.map((value) => value / by)
    table[pivot] = row
    basis[pivot] = column
    for (const other of [...table.filter((one) => one !== row), goal]) {
      const factor = other[column]!
      if (factor !== 0) for (let index = 0; index < width; index++) other[index]! -= factor * row[index]!
    }
  }
}
