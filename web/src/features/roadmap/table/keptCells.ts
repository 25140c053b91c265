import { computed, shallowReactive } from 'vue'
import { usePlanStore } from '@/app/plan'
import { forgetWithPerson } from '@/app/session'
import { rowOfCell, useWrongCells, type WrongCell, type WrongCells } from '@/sheet'
import { findItem } from '../model/planItem'

type Cells = ReadonlyMap<string, WrongCell>

const NONE: Cells = new Map()

/** By strategy, outside of the table: what was typed and could not be taken stays, also when the table is left. */
const kept = shallowReactive(new Map<string, Cells>())

function unsaved(): number {
  const { openId } = usePlanStore()
  return [...kept].reduce(
    (sum, [strategyId, cells]) => sum + (strategyId === openId ? wrongRows().length : cells.size),
    0,
  )
}

forgetWithPerson(() => kept.clear(), unsaved)
window.addEventListener('beforeunload', (event) => {
  if (kept.size > 0 && unsaved() > 0) event.preventDefault()
})

/** The cells of the open strategy that could not be taken, for the table. */
export function useKeptCells(): WrongCells {
  const store = usePlanStore()
  return useWrongCells(
    computed({
      get: () => kept.get(store.openId ?? '') ?? NONE,
      set(cells) {
        const { openId } = store
        if (openId === undefined) return
        if (cells.size > 0) kept.set(openId, cells)
        else kept.delete(openId)
      },
    }),
  )
}

/** The rows of the open strategy, one for each such cell. In a row that is gone there is nothing left to correct. */
export function wrongRows(): string[] {
  const store = usePlanStore()
  const cells = kept.get(store.openId ?? '') ?? NONE
  return [...cells.keys()].map(rowOfCell).filter((row) => findItem(store.plan, row) !== undefined)
}
