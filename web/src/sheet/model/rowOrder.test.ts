import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inKeptOrder, sortedRows } from './rowOrder'
import { rowsInView, scrollShowing } from './rowWindow'
import { ITEMS, NEW_ROW, sourceOf } from './testing'

const { columns, isOpen, keyOf } = sourceOf()
const keys = (rows: readonly { id: string }[] | undefined) => rows?.map(({ id }) => id).join('')

describe('sorting', () => {
  it('puts what is empty last, either way, and leaves open rows out', () => {
    const due = columns[2]
    const rows = [...ITEMS, NEW_ROW]
    expect(keys(sortedRows(rows, due, { key: 'due', descending: false }, isOpen))).toBe('cabd')
    expect(keys(sortedRows(rows, due, { key: 'due', descending: true }, isOpen))).toBe('acbd')
    expect(sortedRows(rows, due, null, isOpen)).toBe(rows)
  })

  it('is kept while rows come and go: new ones stand behind those that they follow', () => {
    expect(keys(inKeptOrder(ITEMS, ['d', 'b', 'a', 'c'], keyOf))).toBe('dbac')
    expect(keys(inKeptOrder(ITEMS, ['d', 'b', 'a'], keyOf))).toBe('dbca')
    expect(keys(inKeptOrder(ITEMS, ['d', 'x', 'b', 'c'], keyOf))).toBe('adbc')
  })
})

describe('the rows that are drawn', () => {
  it('are all that are in view, and no more than that asks for', () => {
    const count = fc.nat(100_000)
    fc.assert(
      fc.property(count, fc.nat(4_000_000), fc.integer({ min: 0, max: 2_000 }), (rows, scrolled, view) => {
        const top = Math.min(scrolled, Math.max(0, rows * 36 - view))
        const { first, last } = rowsInView(rows, 36, top, view)
        expect(first).toBeLessThanOrEqual(Math.min(rows, Math.floor(top / 36)))
        expect(last).toBeGreaterThanOrEqual(Math.min(rows, Math.ceil((top + view) / 36)))
        expect(last - first).toBeLessThanOrEqual(view / 36 + 24)
      }),
    )
  })

  it('come into view by scrolling as little as needed', () => {
    expect(scrollShowing(100, 200, 150, 36)).toBe(100)
    expect(scrollShowing(100, 200, 50, 36)).toBe(50)
    expect(scrollShowing(100, 200, 290, 36)).toBe(126)
    expect(scrollShowing(0, 20, 90, 36)).toBe(90)
  })
})
