import { computed, shallowReactive } from 'vue'
import { usePlanStore } from '@/app/plan'
import { forgetWithPerson } from '@/app/session'
import { rowOfCell, useWrongCells, type WrongCell, type WrongCells } from '@/sheet'

export type GridName = 'costs' | 'contributions' | 'grants' | 'frames'

type Cells = ReadonlyMap<string, WrongCell>

const NONE: Cells = new Map()

/** By grid and strategy: what was typed and could not be taken stays, also when the grid is left. */
const kept = shallowReactive(new Map<string, Cells>())

function unsaved(): number {
  return [...kept.values()].reduce((sum, cells) => sum + cells.size, 0)
}

forgetWithPerson(() => kept.clear(), unsaved)
window.addEventListener('beforeunload', (event) => {
  if (unsaved() > 0) event.preventDefault()
})

/** The cells of a grid that could not be taken, in the strategy that is open. */
export function useKeptCells(grid: GridName): WrongCells {
  const store = usePlanStore()
  const name = () => `${grid} ${store.openId ?? ''}`
  return useWrongCells(
    computed({
      get: () => kept.get(name()) ?? NONE,
      set(cells) {
        if (cells.size > 0) kept.set(name(), cells)
        else kept.delete(name())
      },
    }),
  )
}

/** What is wrong in a row goes along when the row gets another name; without one it goes with the row. */
export function moveKept(wrong: WrongCells, from: string, to: string | undefined): void {
  const own = [...wrong.cells.value].filter(([key]) => rowOfCell(key) === from)
  if (own.length === 0 || from === to) return
  const column = (key: string) => key.slice(from.length + 1)
  wrong.change(
    own.map(([key]) => ({ row: from, column: column(key) })),
    to === undefined ? [] : own.map(([key, cell]) => ({ row: to, column: column(key), wrong: cell })),
  )
}
