import { describe, expect, test } from 'vitest'
import { gridStep, type GridSituation } from './gridStep'
import { keyCommand } from './keyboard'

const PLAIN = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }

describe('keys', () => {
  test('Alt with an arrow moves by a day, with Shift by a month', () => {
    const key = { ...PLAIN, key: 'ArrowRight', altKey: true }
    expect(keyCommand(key)).toEqual({ type: 'shift', part: 'move', unit: 'day', amount: 1 })
    expect(keyCommand({ ...key, shiftKey: true })).toMatchObject({ unit: 'month', amount: 1 })
    expect(keyCommand({ ...key, key: 'ArrowDown' })).toMatchObject({ part: 'end', amount: -1 })
  })

  test('plus and minus zoom, with or without Shift; with Ctrl they are the browser’s', () => {
    expect(keyCommand({ ...PLAIN, key: '+' })).toEqual({ type: 'zoom', steps: 1 })
    expect(keyCommand({ ...PLAIN, key: '+', shiftKey: true })).toEqual({ type: 'zoom', steps: 1 })
    expect(keyCommand({ ...PLAIN, key: '-' })).toEqual({ type: 'zoom', steps: -1 })
    expect(keyCommand({ ...PLAIN, key: '-', ctrlKey: true })).toBeNull()
  })

  test('letters choose what to look at, with capitals locked too', () => {
    expect(keyCommand({ ...PLAIN, key: 'a' })).toEqual({ type: 'look', at: 'chosen' })
    expect(keyCommand({ ...PLAIN, key: 'H' })).toEqual({ type: 'look', at: 'today' })
    expect(keyCommand({ ...PLAIN, key: '0' })).toEqual({ type: 'look', at: 'all' })
    expect(keyCommand({ ...PLAIN, key: 'a', ctrlKey: true })).toBeNull()
  })

  test('what the browser or the system owns is left alone', () => {
    expect(keyCommand({ ...PLAIN, key: 'ArrowRight', ctrlKey: true, altKey: true })).toBeNull()
    expect(keyCommand({ ...PLAIN, key: 'ArrowLeft', metaKey: true })).toBeNull()
    expect(keyCommand({ ...PLAIN, key: 'f', ctrlKey: true })).toBeNull()
    expect(keyCommand({ ...PLAIN, key: 'Tab' })).toBeNull()
  })
})

describe('walking the grid', () => {
  const at: GridSituation = {
    position: 5,
    cell: null,
    rows: 20,
    cells: 3,
    page: 8,
    expanded: null,
    parent: 2,
  }
  const right = { type: 'sideways', direction: 1 } as const
  const left = { type: 'sideways', direction: -1 } as const
  const go = (position: number, cell: number | null = null) => ({ type: 'go', place: { position, cell } })

  test('up and down keep the column and stay in the grid', () => {
    expect(gridStep({ type: 'step', rows: 1 }, { ...at, cell: 2 })).toEqual(go(6, 2))
    expect(gridStep({ type: 'step', rows: -1 }, { ...at, position: 0 })).toEqual(go(0))
    expect(gridStep({ type: 'page', direction: 1 }, { ...at, position: 15 })).toEqual(go(19))
  })

  test('right expands a row, then enters its cells', () => {
    expect(gridStep(right, { ...at, expanded: false })).toEqual({ type: 'expand' })
    expect(gridStep(right, { ...at, expanded: true })).toEqual(go(5, 0))
    expect(gridStep(right, { ...at, cell: 2 })).toEqual(go(5, 2))
  })

  test('left leaves the cells, collapses the row, then goes to its parent', () => {
    expect(gridStep(left, { ...at, cell: 1 })).toEqual(go(5, 0))
    expect(gridStep(left, { ...at, cell: 0 })).toEqual(go(5))
    expect(gridStep(left, { ...at, expanded: true })).toEqual({ type: 'collapse' })
    expect(gridStep(left, { ...at, expanded: false })).toEqual(go(2))
    expect(gridStep(left, { ...at, parent: -1 })).toBeNull()
  })

  test('Home and End go to the edges of the row, or of the grid', () => {
    expect(gridStep({ type: 'edge', to: 'last', of: 'row' }, at)).toEqual(go(19))
    expect(gridStep({ type: 'edge', to: 'last', of: 'row' }, { ...at, cell: 0 })).toEqual(go(5, 2))
    expect(gridStep({ type: 'edge', to: 'first', of: 'grid' }, { ...at, cell: 2 })).toEqual(go(0, 2))
  })
})
