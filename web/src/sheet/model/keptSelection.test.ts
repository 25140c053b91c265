import { describe, expect, it } from 'vitest'
import { keptSelection } from './keptSelection'
import { ITEMS, type Item, sourceOf } from './testing'

const [a, b, c, d] = ITEMS as [Item, Item, Item, Item]
const place = (row: number, column = 1) => ({ row, column })
const over = (top: number, bottom: number) => ({ anchor: place(top), head: place(bottom) })
const kept = (rows: readonly Item[], chosen = over(1, 2), renamed?: ReadonlyMap<string, string>) =>
  keptSelection(sourceOf(rows), sourceOf(), chosen, renamed)

describe('what is chosen', () => {
  it('goes along with its rows', () => {
    expect(kept([d, a, b, c])).toEqual(over(2, 3))
    expect(kept([c, b, a, d])).toEqual(over(1, 0))
  })

  it('takes in no row that nobody chose: then only the active cell is left', () => {
    expect(kept([a, b, d, c])).toEqual(over(1, 1))
    expect(kept([a, b, { ...a, id: 'x' }, c, d])).toEqual(over(1, 1))
  })

  it('shrinks to the active cell where an end of it is gone, and to its place where that is gone', () => {
    expect(kept([a, b, d])).toEqual(over(1, 1))
    expect(kept([a, c, d])).toEqual(over(1, 1))
    expect(kept([a, d], over(3, 3))).toEqual(over(1, 1))
  })

  it('knows a row by its new key', () => {
    const renamed = { ...b, id: 'z' }
    expect(kept([a, c, d, renamed], over(1, 1), new Map([['b', 'z']]))).toEqual(over(3, 3))
  })
})
