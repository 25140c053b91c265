import { computed, type Ref, shallowRef } from 'vue'
import { cellKey, type WrongCell } from '../edit'

/** What was written and could not be taken, by cell; kept in `cells`, where it is to outlive the grid. */
export function useWrongCells(cells: Ref<ReadonlyMap<string, WrongCell>> = shallowRef(new Map())) {
  const count = computed(() => cells.value.size)

  function at(row: string, column: string): WrongCell | undefined {
    return cells.value.size === 0 ? undefined : cells.value.get(cellKey(row, column))
  }

  /** Settles some cells and marks others. */
  function change(
    settled: readonly { readonly row: string; readonly column: string }[],
    marked: readonly { readonly row: string; readonly column: string; readonly wrong: WrongCell }[],
  ): void {
    if (marked.length === 0 && cells.value.size === 0) return
    const next = new Map(cells.value)
    for (const { row, column } of settled) next.delete(cellKey(row, column))
    for (const { row, column, wrong } of marked) next.set(cellKey(row, column), wrong)
    cells.value = next
  }

  /** Settles these, wherever they are by now; what was written there since then stays. */
  function forget(those: readonly WrongCell[]): void {
    const left = [...cells.value].filter(([, cell]) => !those.includes(cell))
    if (left.length < cells.value.size) cells.value = new Map(left)
  }

  return { cells, count, at, change, forget }
}

export type WrongCells = ReturnType<typeof useWrongCells>
